#include "ui/outline/outline_clipboard.h"

#include "core/model/json.h"
#include "core/model/walk.h"
#include "ui/session/background.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMimeData>

namespace microvet::ui {
using namespace model;
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::outline) };

/// Copied while the user waits; more than that in the background.
constexpr qint64 atOnce = 16 * 1024 * 1024;
constexpr qsizetype largest = 64 * 1024 * 1024; ///< bytes taken from a clipboard that anybody can write

struct Kind { Row row; const char* code; };
constexpr std::array kinds{Kind{Row::Outcome, "outcome"}, Kind{Row::Module, "module"}, Kind{Row::Unit, "unit"},
                           Kind{Row::Block, "block"}, Kind{Row::Assessment, "assessment"}, Kind{Row::Question, "question"}};

QJsonObject jsonOf(const Shown& shown)
{
    switch (shown.row) {
    case Row::Outcome: return toJson(shown.as<Outcome>());
    case Row::Module: return toJson(shown.as<Module>());
    case Row::Unit: return toJson(shown.as<Unit>());
    case Row::Block: return toJson(shown.as<Block>());
    case Row::Assessment: return toJson(shown.as<Assessment>());
    case Row::Question: return toJson(shown.as<Question>());
    default: return {};
    }
}

void addLines(const Shown& shown, int depth, QStringList& lines)
{
    const QString title = ownTitle(shown);
    lines << QString(depth * 2, u' ') + (title.isEmpty() ? placeholder(shown) : title);
    visitBelow({}, shown, [](Row, const QUuid&, const Course&) {},
               [&](Row row, const auto& list) {
                   for (const auto& item : list) addLines({row, item.id.uuid(), &item}, depth + 1, lines);
               });
}

} // namespace

QString elementsMimeType() { return QStringLiteral("application/vnd.microvet.elements+json"); }

QByteArray sourceOf(const Session& session)
{
    return QByteArray::number(QCoreApplication::applicationPid()) + '/' + QByteArray::number(quintptr(&session), 16);
}

QMimeData* packElements(const Session& session, const QList<Item>& chosen)
{
    QJsonArray elements;
    QStringList lines;
    QList<QUuid> ids;
    for (const Item& item : topmost(session.content(), chosen)) {
        ids << item.id;
        const Located located = locate(session.content(), item.id);
        const Shown shown{item.row, item.id, located.address};
        for (const Kind& kind : kinds)
            if (kind.row == item.row)
                elements.append(QJsonObject{{QStringLiteral("kind"), QLatin1String(kind.code)},
                                            {QStringLiteral("value"), jsonOf(shown)}});
        addLines(shown, 0, lines);
    }
    if (elements.isEmpty()) return nullptr;
    const QJsonObject parcel{{QStringLiteral("source"), QString::fromLatin1(sourceOf(session))},
                             {QStringLiteral("elements"), elements},
                             {QStringLiteral("luggage"), packLuggage(session, ids)}};
    rememberStore(sourceOf(session), session.media());
    auto* data = new QMimeData;
    data->setData(elementsMimeType(), toCanonicalJson(parcel));
    data->setText(lines.join(u'\n'));
    return data;
}

Parcels unpackElements(const QMimeData* data)
{
    Parcels result;
    if (!data || !data->hasFormat(elementsMimeType())) return result;
    const QByteArray bytes = data->data(elementsMimeType());
    if (bytes.size() > largest) return result;
    const QJsonObject parcel = QJsonDocument::fromJson(bytes).object();
    result.source = parcel.value(QLatin1String("source")).toString().toLatin1();
    for (const QJsonValue& value : parcel.value(QLatin1String("elements")).toArray()) {
        const QJsonObject element = value.toObject();
        for (const Kind& kind : kinds) {
            if (element.value(QLatin1String("kind")).toString() != QLatin1String(kind.code)) continue;
            const QJsonObject json = element.value(QLatin1String("value")).toObject();
            result.ids << QUuid::fromString(json.value(QLatin1String("id")).toString());
            result.parcels.append({kind.row, json});
        }
    }
    result.luggage = unpackLuggage(parcel.value(QLatin1String("luggage")).toObject(), result.source);
    return result;
}

void pasteParcels(Session& session, const Parcels& parcels, const QList<std::pair<Parcel, Landing>>& list, QObject* receiver,
                  Pasted then)
{
    const auto put = [&session, list, luggage = parcels.luggage, then](const QStringList& missing) {
        QString trouble;
        if (!missing.isEmpty())
            trouble = Tr::tr("Pasted without %n pictures or other files, because the course that they come from is gone: %1. "
                             "Add them again by hand.", nullptr, int(missing.size())).arg(missing.join(QStringLiteral(", ")));
        then(pasteElements(session, list, luggage), trouble);
    };
    const std::shared_ptr<document::MediaStore> store = session.media();
    const bool here = parcels.source == sourceOf(session);
    if (here || !store || list.isEmpty()) {
        put({});
    } else if (parcels.luggage.bytes() <= atOnce) {
        put(bringMedia(parcels.luggage, *store));
    } else {
        inBackground(receiver, [luggage = parcels.luggage, store] { return bringMedia(luggage, *store); },
                     [put](const QStringList& missing) { put(missing); });
    }
}

} // namespace microvet::ui
