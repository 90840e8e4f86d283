#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QXmlStreamReader>

#include <functional>

/// XML out of packages: bounded in size, depth and number of elements, without entities of its own.
namespace microvet::packages {

struct XmlFault {
    enum class Kind { None, Malformed, Encoding, Entities, TooMuch };
    Kind kind = Kind::None;
    int line = 0;
    QString detail;
    explicit operator bool() const { return kind != Kind::None; }
};

struct XmlNode {
    QString name;  ///< without prefix
    QString space; ///< namespace
    QXmlStreamAttributes attributes;
    QString text;  ///< directly in it
    QList<XmlNode> children;
    int line = 0;

    /// By name without prefix; empty where there is none.
    QString attribute(QStringView local) const;
    const XmlNode* child(QStringView local) const;
    QList<const XmlNode*> all(QStringView local) const;
    /// Down the first children of these names, "general/title"; null where one is missing.
    const XmlNode* at(const QString& path) const;
    /// Text of it and of all below it, simplified.
    QString allText() const;
    /// Calls for it and every node below.
    void visit(const std::function<void(const XmlNode&)>& fn) const;
};

/// `fn` is called at each start, end and text; it may stop the reading by false.
using XmlVisitor = std::function<bool(const QXmlStreamReader& reader)>;
XmlFault scanXml(const QByteArray& bytes, const XmlVisitor& fn);
XmlFault readXml(const QByteArray& bytes, XmlNode& root);

/// The first bytes of it are those of an XML document of which the root is read: local name and namespace.
bool rootOf(const QByteArray& bytes, QString& name, QString& space);

inline constexpr qint64 largestXml = 20 << 20;

} // namespace microvet::packages
