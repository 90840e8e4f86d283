#pragma once

#include "core/base/result.h"
#include "core/importers/translationtable/table_collector.h"

#include <QByteArray>
#include <QXmlStreamReader>

/// The tables of the two kinds of documents, as a reader sees them who takes every tracked change for accepted.
namespace microvet::importers::translationtable {

/// content.xml of OpenDocument text.
Status readOpenDocument(const QByteArray& xml, TableCollector& tables);
/// word/document.xml of Office Open XML, transitional or strict.
Status readWordDocument(const QByteArray& xml, TableCollector& tables);

/// Goes through XML that may be hostile: bounded in depth, without definitions of its own. `start` answers whether what
/// is in the element is of interest; its end is told only where it is.
class XmlWalk {
public:
    virtual ~XmlWalk() = default;
    Status run(const QByteArray& xml, const TableCollector& tables);

protected:
    virtual bool start(const QXmlStreamReader& xml) = 0;
    virtual void end(const QXmlStreamReader& xml) = 0;
    virtual void text(QStringView text) = 0;
};

} // namespace microvet::importers::translationtable
