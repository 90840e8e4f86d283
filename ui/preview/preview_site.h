#pragma once

#include "core/document/media_store.h"
#include "core/plan/plan.h"
#include "ui/preview/http_server.h"
#include "ui/preview/preview_place.h"

namespace microvet::ui {

/// What the preview's server answers: the course as the exported website, made file by file from a copy of the course, in
/// a frame page that follows the editor. All addresses begin with a token; nothing is read from the disk but media of the
/// course. Belongs to one thread.
class PreviewSite {
public:
    explicit PreviewSite(const QByteArray& token);

    /// From now on this is shown. Requests must come to this port of 127.0.0.1.
    void setPort(quint16 port) { m_host = "127.0.0.1:" + QByteArray::number(port); }
    /// `times`: how long learners take, by the organisation's rules.
    void setCourse(const model::Content& content, const std::shared_ptr<document::MediaStore>& media, const model::TimeFactors& times = {});
    /// What a light copy shows instead of media that it lacks, by their files.
    void setPreviews(const QHash<QString, QString>& previews) { m_previews = previews; }
    /// The page follows to the element; `asked`: even where it is there already.
    void setPlace(const QUuid& element, bool asked);

    HttpAnswer answer(const HttpRequest& request);
    QString address() const;

private:
    HttpAnswer siteFile(const QString& name);
    HttpAnswer medium(const QString& file, const QByteArray& range) const;
    QByteArray framePage() const;
    QByteArray state() const;
    void makePlan();

    QByteArray m_token;
    QByteArray m_host;
    model::Content m_content;
    model::TimeFactors m_times;
    std::shared_ptr<document::MediaStore> m_media;
    QHash<QString, QString> m_previews;
    plan::Plan m_plan;
    bool m_planned = false;
    PreviewPlace m_place{QStringLiteral("home"), {}};
    QUuid m_element;
    int m_version = 0; ///< of the course
    int m_asked = 0;   ///< how often the place was asked for
};

} // namespace microvet::ui
