#include "tests/support/big_course.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRandomGenerator>

#include <random>

namespace microvet::test {

using namespace model;

namespace {

const QStringList& vocabulary()
{
    static const QStringList words = QStringLiteral(
        "trainer learner workshop task machine course skill safety tool material record plan team customer review "
        "measure check prepare explain choose repair build clean read write watch listen practise improve compare "
        "the a of in with for and from this each every new short clear careful simple local digital small open").split(u' ');
    return words;
}

class Maker {
public:
    explicit Maker(const BigCourse& size) : m_size(size), m_random(size.seed) {}

    Content make()
    {
        Content content;
        Course& course = content.course;
        course.id = CourseId(id());
        course.language = QStringLiteral("en");
        course.title = QStringLiteral("A course of %1 units").arg(m_size.units);
        course.summary = sentence(60);
        course.awardingBody.legalName = QStringLiteral("Vocational School of Patras");
        course.awardingBody.country = QStringLiteral("GR");
        course.fieldsOfStudy = {QStringLiteral("0413")};
        course.licence.code = QStringLiteral("CC-BY-NC-SA-4.0");
        course.delivery.mode = QStringLiteral("e92d221e4d");
        course.workload.selfStudy = m_size.units;
        for (int i = 0; i < m_size.outcomes; ++i) {
            Outcome outcome;
            outcome.id = OutcomeId(id());
            outcome.statement = sentence(10);
            outcome.type = OutcomeKind::Skill;
            course.outcomes.append(outcome);
        }
        m_outcomes = course.outcomes;
        for (int i = 0; i < m_size.units; ++i) m_unitIds.append(UnitId(id()));
        course.modules.reserve(m_size.units / std::max(1, m_size.unitsPerModule) + 1);
        for (int i = 0; i < m_size.units; ++i) {
            if (i % std::max(1, m_size.unitsPerModule) == 0) {
                Module module;
                module.id = ModuleId(id());
                module.title = sentence(4);
                course.modules.append(module);
            }
            course.modules.last().units.append(unit(i));
        }
        course.media = m_media;
        Assessment exam;
        exam.id = AssessmentId(id());
        exam.title = QStringLiteral("Final assessment");
        exam.purpose = AssessmentKind::Summative;
        for (int i = 0; i < m_size.examQuestions; ++i) {
            exam.questions.append(question());
            if (!m_outcomes.isEmpty()) exam.questions.last().outcomes = {outcomeRef(i)};
        }
        course.assessments.append(exam);
        return content;
    }

private:
    QUuid id()
    {
        quint32 data[4];
        m_random.fillRange(data);
        QByteArray bytes(reinterpret_cast<const char*>(data), 16);
        bytes[6] = char((bytes[6] & 0x0f) | 0x40);
        bytes[8] = char((bytes[8] & 0x3f) | 0x80);
        return QUuid::fromRfc4122(bytes);
    }

    OutcomeRef outcomeRef(int i) const { return OutcomeRef(m_outcomes[i % m_outcomes.size()].id); }

    QString sentence(int words)
    {
        QString text;
        text.reserve(words * 7);
        for (int i = 0; i < words; ++i) {
            if (i > 0) text += u' ';
            text += vocabulary()[m_random.bounded(vocabulary().size())];
        }
        text[0] = text[0].toUpper();
        return text + u'.';
    }

    RichText text(int unit)
    {
        const int part = std::max(1, m_size.wordsPerText / 6);
        const UnitId target = m_unitIds[m_random.bounded(m_unitIds.size())];
        RichText out;
        out.blocks = {
            {richtext::BlockKind::Heading, 2, {}, {{sentence(3), {}}}},
            {richtext::BlockKind::Paragraph, 0, {},
             {{sentence(part) + u' ', {}}, {QStringLiteral("The strong part"), richtext::Strong}, {u' ' + sentence(part), {}}}},
            {richtext::BlockKind::BulletItem, 0, {}, {{sentence(part / 2), {}}}},
            {richtext::BlockKind::BulletItem, 0, {}, {{sentence(part / 2), {}}}},
            {richtext::BlockKind::BulletItem, 1, {}, {{sentence(part / 2), {}}}},
            {richtext::BlockKind::Paragraph, 0, {},
             {{sentence(part) + u' ', {}},
              {QStringLiteral("The guide on unit %1").arg(unit), {}, QStringLiteral("https://example.org/guide/%1").arg(unit)},
              {QStringLiteral(" and "), {}},
              {QStringLiteral("what we said before"), {}, QStringLiteral("unit:") + target.toString()},
              {u' ' + sentence(part), {}}}}};
        return richtext::normalised(out);
    }

    Question question()
    {
        Question made;
        made.id = QuestionId(id());
        made.prompt = RichText::fromPlain(sentence(12));
        SingleChoice body;
        for (int i = 0; i < 4; ++i) {
            Option option;
            option.id = OptionId(id());
            option.text = RichText::fromPlain(sentence(6));
            option.correct = i == 1;
            option.feedback = RichText::fromPlain(sentence(8));
            body.options.append(option);
        }
        made.body = body;
        return made;
    }

    MediaRef medium(int number)
    {
        Media made;
        made.id = MediaId(id());
        const QByteArray hash = QCryptographicHash::hash(made.id.uuid().toRfc4122(), QCryptographicHash::Sha256).toHex();
        made.file = QString::fromLatin1(hash) + QStringLiteral(".png");
        made.name = QStringLiteral("picture-%1.png").arg(number);
        made.mimeType = QStringLiteral("image/png");
        made.size = 40000 + number;
        made.width = 800;
        made.height = 600;
        made.attribution.author = QStringLiteral("Eleni Markou");
        made.attribution.usage = Usage::Own;
        m_media.append(made);
        return MediaRef(made.id);
    }

    TableBlock table()
    {
        TableBlock block;
        block.caption = RichText::fromPlain(sentence(5));
        for (int r = 0; r < 4; ++r) {
            TableRow row;
            row.id = PartId(id());
            for (int c = 0; c < 3; ++c) row.cells.append(TableCell{RichText::fromPlain(sentence(2)), {}});
            block.rows.append(row);
        }
        return block;
    }

    Block block(BlockBody body)
    {
        Block made;
        made.id = BlockId(id());
        made.body = std::move(body);
        return made;
    }

    Unit unit(int number)
    {
        Unit made;
        made.id = m_unitIds[number];
        made.title = QStringLiteral("Unit %1: ").arg(number + 1) + sentence(3);
        if (!m_outcomes.isEmpty()) made.outcomes = {outcomeRef(number)};
        for (int i = 0; i < 5; ++i) made.blocks.append(block(TextBlock{text(number), {}}));
        KnowledgeCheckBlock check;
        check.title = sentence(3);
        check.questions = {question(), question()};
        made.blocks.insert(3, block(check));
        ImageBlock image;
        image.image = medium(number);
        image.alternativeText = sentence(10);
        made.blocks.insert(1, block(image));
        made.blocks.append(block(table()));
        ActivityBlock activity;
        activity.title = sentence(3);
        activity.task = RichText::fromPlain(sentence(30));
        activity.minutes = 20;
        made.blocks.append(block(activity));
        CalloutBlock callout;
        callout.style = CalloutKind::Tip;
        callout.text = RichText::fromPlain(sentence(15));
        made.blocks.append(block(callout));
        return made;
    }

    BigCourse m_size;
    QRandomGenerator m_random;
    QList<Outcome> m_outcomes;
    QList<UnitId> m_unitIds;
    QList<Media> m_media;
};

} // namespace

Content bigCourse(const BigCourse& size) { return Maker(size).make(); }

Status fillMedia(Content& content, document::MediaStore& store, qint64 total, unsigned seed)
{
    auto& media = content.course.media;
    if (media.isEmpty()) return {};
    const qint64 picture = std::max<qint64>(1, total / 2 / std::max<qsizetype>(1, media.size() - 1));
    std::mt19937_64 random(seed);
    constexpr qint64 pieceSize = 1024 * 1024;
    QByteArray piece(pieceSize, Qt::Uninitialized);
    Progress progress;
    for (qsizetype i = 0; i < media.size(); ++i) {
        const qint64 size = i > 0 ? picture : std::max<qint64>(1, total - picture * (media.size() - 1));
        QFile source(store.folder() + QStringLiteral("/source.png"));
        if (Status s = diskStore().makeFolder(store.folder()); !s) return s;
        if (!source.open(QIODevice::WriteOnly)) return Error{Error::Kind::Io, source.errorString(), source.fileName()};
        for (qint64 left = size; left > 0; left -= pieceSize) {
            auto* words = reinterpret_cast<quint64*>(piece.data());
            for (qsizetype w = 0; w < qsizetype(pieceSize / sizeof(quint64)); ++w) words[w] = random();
            const qint64 length = std::min(left, pieceSize);
            if (source.write(piece.constData(), length) != length)
                return Error{Error::Kind::NoSpace, source.errorString(), source.fileName()};
        }
        source.close();
        const auto file = store.addFile(source.fileName(), progress);
        source.remove();
        if (!file) return file.error();
        media[i].file = *file;
        media[i].size = size;
    }
    return {};
}

} // namespace microvet::test
