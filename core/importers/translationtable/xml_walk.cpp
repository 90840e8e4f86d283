#include "core/importers/translationtable/document_tables.h"

#include <QCoreApplication>

namespace microvet::importers::translationtable {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers::translationtable)
};

constexpr int deepest = 500;

Error damaged(const QXmlStreamReader& xml)
{
    return {Error::Kind::Damaged,
            Tr::tr("The document is damaged or cut short, so nothing was taken from it. Ask for it again."),
            QStringLiteral("%1 (%2)").arg(xml.errorString()).arg(xml.lineNumber())};
}

Error odd()
{
    return {Error::Kind::Unsafe,
            Tr::tr("The document is built in a way that no word processor writes. It was not opened, to be safe."),
            {}};
}

} // namespace

Status XmlWalk::run(const QByteArray& bytes, const TableCollector& tables)
{
    QXmlStreamReader xml(bytes);
    int depth = 0, skipped = 0; // elements in each other; and how many of them are not of interest
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::DTD:
            return odd();
        case QXmlStreamReader::StartElement:
            if (++depth > deepest) return odd();
            if (skipped > 0 || !start(xml)) ++skipped;
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            if (skipped > 0)
                --skipped;
            else
                end(xml);
            break;
        case QXmlStreamReader::Characters:
            if (skipped == 0) text(xml.text());
            break;
        default:
            break;
        }
        if (tables.isTooMuch())
            return Error{Error::Kind::TooLarge,
                         Tr::tr("The document holds far more text than any course. Nothing was taken from it."),
                         {}};
    }
    if (xml.hasError()) return damaged(xml);
    return {};
}

} // namespace microvet::importers::translationtable
