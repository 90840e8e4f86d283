#include "ui/credential/passport_painter.h"

#include "core/base/qr_code.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>

#include <cmath>

namespace microvet::ui {
namespace {

constexpr double mm = 28.35; // in tenths of a point
constexpr double margin = 15 * mm;
constexpr double smallest = 0.45; // of the usual size of the letters

const QColor ink(0x16, 0x20, 0x2b);
const QColor soft(0x46, 0x52, 0x5f);

/// Lays the sheet out from top to bottom; without a painter it only measures.
class Page {
public:
    Page(const PassportSheet& sheet, double scale, QPainter* painter)
        : m_sheet(sheet), m_scale(scale), m_painter(painter), m_colour(plan::badgeColour(sheet.words.badge.colour))
    {
    }

    /// Height of everything, foot included.
    double lay()
    {
        head();
        if (!m_sheet.cover.isNull()) {
            m_y += 5 * mm;
            if (m_painter) m_sheet.cover.paintFilling(*m_painter, QRectF(margin, m_y, width(), 40 * mm));
            m_y += 40 * mm;
        }
        figures();
        if (!words().summary.text.isEmpty()) {
            m_y += gap();
            m_y += text(words().summary.text, 105, margin, m_y, width());
        }
        outcomes();
        for (const plan::PassportFact& fact : words().facts) {
            title(fact.name);
            for (const plan::PassportText& line : fact.lines) m_y += text(line.text, 105, margin, m_y, width());
        }
        const double foot = footHeight();
        if (m_painter) drawFoot(passportSize.height() - 11 * mm - foot, foot);
        return m_y + 6 * mm + foot + 11 * mm;
    }

private:
    const plan::Passport& words() const { return m_sheet.words; }
    static double width() { return passportSize.width() - 2 * margin; }
    double gap() const { return 4.5 * mm * m_scale; }

    /// Draws wrapped text; gives its height.
    double text(const QString& words, double size, double x, double y, double room, QFont::Weight weight = QFont::Normal,
                const QColor& colour = ink, Qt::Alignment alignment = Qt::AlignLeft)
    {
        QFont font;
        font.setPixelSize(std::max(1, int(std::lround(size * m_scale))));
        font.setWeight(weight);
        font.setHintingPreference(QFont::PreferNoHinting);
        QTextOption option(alignment);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        double height = 0;
        for (const QString& paragraph : words.split(u'\n')) {
            QTextLayout layout(paragraph, font);
            layout.setTextOption(option);
            layout.beginLayout();
            for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
                line.setLineWidth(room);
                line.setPosition({0, height});
                height += line.height();
            }
            layout.endLayout();
            if (!m_painter) continue;
            m_painter->setPen(colour);
            layout.draw(m_painter, {x, y});
        }
        return height;
    }

    void title(const QString& words)
    {
        m_y += gap();
        m_y += text(words, 124, margin, m_y, width(), QFont::Bold) + 0.8 * mm;
    }

    void head()
    {
        const double bar = 7 * mm, side = 38 * mm, room = width() - side - 8 * mm;
        if (m_painter) m_painter->fillRect(QRectF(0, 0, passportSize.width(), bar), m_colour);
        const double top = bar + 7 * mm;
        QPainter* const painter = std::exchange(m_painter, nullptr); // the words stand in the middle beside the badge
        const double height = headWords(top, room);
        m_painter = painter;
        if (m_painter) {
            headWords(top + std::max(0.0, (side - height) / 2), room);
            m_sheet.badge.paintWhole(*m_painter, QRectF(margin + width() - side, top, side, side));
        }
        m_y = top + std::max(height, side);
    }

    double headWords(double y, double room)
    {
        const double top = y;
        y += text(words().heading + QStringLiteral(" · ") + words().badge.kind, 105, margin, y, room, QFont::Normal, soft);
        y += text(words().title.text, 236, margin, y, room, QFont::Bold);
        if (!words().badge.organisation.isEmpty()) y += text(words().badge.organisation, 118, margin, y + 0.5 * mm, room) + 0.5 * mm;
        return y - top;
    }

    void figures()
    {
        const auto& figures = words().figures;
        if (figures.isEmpty()) return;
        m_y += 5 * mm;
        const double between = 4 * mm;
        const double box = (width() - between * double(figures.size() - 1)) / double(figures.size());
        const double pad = 4 * mm, room = box - 2 * pad;
        double height = 0;
        const auto each = [&](bool draw) {
            double x = margin;
            for (const plan::PassportFact& fact : figures) {
                if (draw && m_painter) {
                    m_painter->fillRect(QRectF(x, m_y, box, height), QColor(0xf1, 0xf4, 0xf7));
                    m_painter->fillRect(QRectF(x, m_y, 1.6 * mm, height), m_colour);
                }
                QPainter* const painter = draw ? m_painter : std::exchange(m_painter, nullptr);
                double y = m_y + 2.4 * mm;
                y += text(fact.name, 95, x + pad, y, room, QFont::Normal, soft);
                bool first = true;
                for (const plan::PassportText& line : fact.lines) {
                    y += text(line.text, first ? 158 : 105, x + pad, y, room, first ? QFont::Bold : QFont::Normal);
                    first = false;
                }
                m_painter = painter;
                if (!draw) height = std::max(height, y - m_y + 2.4 * mm);
                x += box + between;
            }
        };
        each(false);
        each(true);
        m_y += height;
    }

    void outcomes()
    {
        if (words().outcomes.isEmpty()) return;
        title(words().outcomesName);
        const double indent = 4.5 * mm * m_scale;
        for (const plan::PassportText& outcome : words().outcomes) {
            const double height = text(outcome.text, 105, margin + indent, m_y, width() - indent);
            if (m_painter) {
                m_painter->setPen(Qt::NoPen);
                m_painter->setBrush(m_colour);
                m_painter->drawEllipse(QPointF(margin + indent * 0.42, m_y + 74 * m_scale), 18 * m_scale, 18 * m_scale);
            }
            m_y += height + 0.8 * mm * m_scale;
        }
    }

    double qrWidth() const { return words().address.isEmpty() ? 0 : 38 * mm; }

    double footHeight()
    {
        QPainter* const painter = std::exchange(m_painter, nullptr);
        const double facts = footFacts(0) + 3 * mm;
        const double code = qrWidth() > 0 ? 27.5 * mm + text(words().addressName, 86, 0, 0, 30 * mm) : 0;
        m_painter = painter;
        return std::max(facts, code);
    }

    double footFacts(double y)
    {
        const auto& facts = words().foot;
        if (facts.isEmpty()) return 0;
        const double between = 8 * mm, all = width() - qrWidth();
        const double room = (all - between * double(facts.size() - 1)) / double(facts.size());
        double height = 0, x = margin;
        for (const plan::PassportFact& fact : facts) {
            double at = y + text(fact.name, 95, x, y, room, QFont::Normal, soft);
            for (const plan::PassportText& line : fact.lines) at += text(line.text, 100, x, at, room);
            height = std::max(height, at - y);
            x += room + between;
        }
        return height;
    }

    void drawFoot(double y, double height)
    {
        const double line = y + height - (footHeightOfFacts() + 3 * mm);
        m_painter->fillRect(QRectF(margin, line, width() - qrWidth(), 0.4 * mm), QColor(0xc4, 0xcc, 0xd5));
        footFacts(line + 3 * mm);
        const QrCode code = qrCode(words().address);
        if (code.side == 0) return;
        const double side = 26 * mm, left = margin + width() - 30 * mm, module = side / (code.side + 8);
        m_painter->save();
        m_painter->setRenderHint(QPainter::Antialiasing, false);
        for (int row = 0; row < code.side; ++row)
            for (int column = 0; column < code.side; ++column)
                if (code.at(column, row)) m_painter->fillRect(QRectF(left + 2 * mm + (column + 4) * module, y + (row + 4) * module, module, module), Qt::black);
        m_painter->restore();
        text(words().addressName, 86, left, y + side + 1.5 * mm, 30 * mm, QFont::Normal, ink, Qt::AlignHCenter);
    }

    double footHeightOfFacts()
    {
        QPainter* const painter = std::exchange(m_painter, nullptr);
        const double height = footFacts(0);
        m_painter = painter;
        return height;
    }

    const PassportSheet& m_sheet;
    double m_scale;
    QPainter* m_painter;
    QColor m_colour;
    double m_y = 0;
};

} // namespace

QList<PassportSheet> passportSheets(const model::Course& course, const document::MediaStore* media)
{
    QList<PassportSheet> sheets;
    const Artwork cover = Artwork::ofMedium(course, media, course.cover);
    const Artwork own = Artwork::ofMedium(course, media, course.badge.image);
    for (const plan::Passport& words : plan::passportsOf(course))
        sheets.append({words, cover, own.isNull() ? Artwork::fromSvg(plan::badgeSvg(words.badge)) : own});
    return sheets;
}

bool passportFits(const PassportSheet& sheet) { return Page(sheet, smallest, nullptr).lay() <= passportSize.height(); }

void paintPassport(QPainter& painter, const PassportSheet& sheet)
{
    double scale = 1;
    while (scale > smallest && Page(sheet, scale, nullptr).lay() > passportSize.height()) scale = std::max(smallest, scale - 0.03);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF({}, passportSize), Qt::white);
    Page(sheet, scale, &painter).lay();
}

QImage passportImage(const PassportSheet& sheet, int width)
{
    const double scale = width / passportSize.width();
    QImage image(width, int(std::lround(passportSize.height() * scale)), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintPassport(painter, sheet);
    return image;
}

QByteArray passportPdf(const QList<PassportSheet>& sheets)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setResolution(720); // a dot is a tenth of a point
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setPageMargins(QMarginsF());
        pdf.setCreator(QStringLiteral("microVET Studio"));
        if (!sheets.isEmpty()) pdf.setTitle(sheets.first().words.title.text);
        QPainter painter(&pdf);
        bool first = true;
        for (const PassportSheet& sheet : sheets) {
            if (!std::exchange(first, false)) pdf.newPage();
            paintPassport(painter, sheet);
        }
    }
    return buffer.data();
}

} // namespace microvet::ui
