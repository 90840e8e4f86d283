#pragma once

#include "core/verification/reading.h"

namespace microvet::verification {

/// Reads the texts of a package, file by file. What pages have in common, such as trackers, is told once.
class Contents {
public:
    explicit Contents(Reading& reading);

    void read();

    /// A page, or HTML out of another file: `from` names the file, `fragment` that it is a piece.
    void html(const QString& html, const QString& from, bool fragment, bool localLinks);
    /// Something that is loaded from elsewhere when the page is shown.
    void load(const QString& address, const QString& from);
    /// Looks for trackers in a script or in the address of one.
    void script(const QString& code, const QString& from);
    Reading& reading() { return m_reading; }

private:
    void page(qsizetype index, const QString& extension);
    void css(qsizetype index);
    void javaScript(qsizetype index);
    void picture(qsizetype index);
    void plainText(qsizetype index);
    void tellHosts();

    Reading& m_reading;
    const QStringList m_trackers;
    const QStringList m_linkTexts;
    const QStringList m_placeholders;
    QSet<QString> m_told;       ///< trackers
    QStringList m_scripts;
    QMap<QString, QStringList> m_documents; ///< by type: PDF, Word …
};

/// Questions, texts and pieces of HTML in XML: QTI, Moodle, Common Cartridge, eXeLearning.
void readXmlContents(Contents& contents, const QByteArray& bytes, const QString& name);

} // namespace microvet::verification
