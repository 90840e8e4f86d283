#include "ui/print/pdf_finish.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#ifdef MICROVET_HAVE_QPDF
#define POINTERHOLDER_TRANSITION 4 // standard pointers, which is what is used here; unsaid, each build is told to say it
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#endif

namespace microvet::ui {

#ifdef MICROVET_HAVE_QPDF

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui) };

constexpr qsizetype tagLetters = 6;

QPDFObjectHandle text(const QString& words) { return QPDFObjectHandle::newUnicodeString(words.toStdString()); }

/// ISO 32000-1, 7.9.4.
QPDFObjectHandle date(const QDateTime& time)
{
    return QPDFObjectHandle::newString(QStringLiteral("D:%1Z").arg(time.toUTC().toString(QStringLiteral("yyyyMMddHHmmss"))).toStdString());
}

/// The outline (ISO 32000-1, 12.3.3), closed below the first level.
class Outline {
public:
    Outline(QPDF& pdf, const QList<PaperMark>& marks) : m_pdf(pdf), m_pages(QPDFPageDocumentHelper(pdf).getAllPages())
    {
        m_root = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        m_root.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
        qsizetype next = 0;
        const int count = addBelow(m_root, marks, next, 1);
        if (count > 0) m_root.replaceKey("/Count", QPDFObjectHandle::newInteger(count));
    }
    QPDFObjectHandle root() const { return m_root; }

private:
    /// Adds the marks from `next` on that are as deep as `level` or deeper; returns how many hang right below `parent`.
    int addBelow(QPDFObjectHandle parent, const QList<PaperMark>& marks, qsizetype& next, int level)
    {
        int count = 0;
        QPDFObjectHandle last;
        while (next < marks.size() && marks[next].level >= level) {
            const PaperMark& mark = marks[next++];
            if (mark.page < 0 || size_t(mark.page) >= m_pages.size()) continue;
            QPDFObjectHandle item = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
            item.replaceKey("/Title", text(mark.title));
            item.replaceKey("/Parent", parent);
            item.replaceKey("/Dest", destination(mark));
            if (count == 0) parent.replaceKey("/First", item);
            else {
                last.replaceKey("/Next", item);
                item.replaceKey("/Prev", last);
            }
            parent.replaceKey("/Last", item);
            last = item;
            ++count;
            if (next < marks.size() && marks[next].level > mark.level) {
                const int below = addBelow(item, marks, next, mark.level + 1);
                if (below > 0) item.replaceKey("/Count", QPDFObjectHandle::newInteger(-below));
            }
        }
        return count;
    }

    QPDFObjectHandle destination(const PaperMark& mark)
    {
        QPDFObjectHandle page = m_pages[size_t(mark.page)].getObjectHandle();
        const double height = m_pages[size_t(mark.page)].getMediaBox().getArrayAsRectangle().ury;
        QPDFObjectHandle array = QPDFObjectHandle::newArray();
        array.appendItem(page);
        array.appendItem(QPDFObjectHandle::newName("/XYZ"));
        array.appendItem(QPDFObjectHandle::newInteger(0));
        array.appendItem(QPDFObjectHandle::newReal(std::max(0.0, height - mark.top), 1));
        array.appendItem(QPDFObjectHandle::newNull());
        return array;
    }

    QPDF& m_pdf;
    std::vector<QPDFPageObjectHelper> m_pages;
    QPDFObjectHandle m_root;
};

/// Qt names the part of a font that it embeds by the order of a hash table, which differs from run to run: here the name
/// follows from the font's bytes (ISO 32000-1, 9.6.4: six capital letters).
void nameFontsByContent(QPDF& pdf)
{
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (!object.isDictionaryOfType("/FontDescriptor")) continue;
        QPDFObjectHandle name = object.getKey("/FontName");
        QPDFObjectHandle file = object.getKey("/FontFile2");
        if (!file.isStream()) file = object.getKey("/FontFile3");
        if (!name.isName() || !file.isStream()) continue;
        const QByteArray known = QByteArray::fromStdString(name.getName());
        if (known.indexOf('+') != tagLetters + 1) continue;
        const auto bytes = file.getRawStreamData();
        const QByteArray hash = QCryptographicHash::hash(QByteArrayView(bytes->getBuffer(), qsizetype(bytes->getSize())), QCryptographicHash::Sha256);
        QByteArray fresh("/");
        for (qsizetype i = 0; i < tagLetters; ++i) fresh += char('A' + uchar(hash[i]) % 26);
        object.replaceKey("/FontName", QPDFObjectHandle::newName((fresh + known.mid(tagLetters + 1)).toStdString()));
    }
}

} // namespace

bool canFinishPdf() { return true; }

Result<QByteArray> finishPdf(const PrintedPaper& paper, const PdfFacts& facts)
{
    try {
        QPDF pdf;
        pdf.processMemoryFile("course.pdf", paper.pdf.constData(), size_t(paper.pdf.size()));
        QPDFObjectHandle root = pdf.getRoot();
        root.replaceKey("/Lang", text(facts.language));
        QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
        preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
        root.replaceKey("/ViewerPreferences", preferences);
        root.removeKey("/Metadata"); // Qt's has the time of writing in it
        nameFontsByContent(pdf);
        if (!paper.marks.isEmpty()) {
            root.replaceKey("/Outlines", Outline(pdf, paper.marks).root());
            root.replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
        }
        QPDFObjectHandle info = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        info.replaceKey("/Title", text(facts.title));
        info.replaceKey("/Creator", text(QStringLiteral("microVET Studio")));
        info.replaceKey("/CreationDate", date(facts.time));
        info.replaceKey("/ModDate", date(facts.time));
        pdf.getTrailer().replaceKey("/Info", info);
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char*>(buffer->getBuffer()), qsizetype(buffer->getSize()));
    } catch (const std::exception& problem) {
        return Error{Error::Kind::Other, Tr::tr("The PDF could not be finished, so nothing was written. Please report this with the course."), QString::fromUtf8(problem.what())};
    }
}

#else

bool canFinishPdf() { return false; }

Result<QByteArray> finishPdf(const PrintedPaper& paper, const PdfFacts&) { return paper.pdf; }

#endif

} // namespace microvet::ui
