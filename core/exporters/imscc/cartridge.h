#pragma once

#include "core/exporters/exporter.h"
#include "core/exporters/imscc/version.h"
#include "core/exporters/imscp/manifest.h"
#include "core/exporters/package_writer.h"
#include "core/plan/plan.h"

/// What is in a cartridge: pages, files, links, topics, assessments and the question bank, and the contents that lead to
/// them. Files and resources are made together, so that the manifest names what is there.
namespace microvet::exporters::imscc {

class Cartridge {
public:
    Cartridge(const Job& job, const plan::Plan& plan, const Version& version, PackageWriter& package, Report& report)
        : m_job(job)
        , m_plan(plan)
        , m_version(version)
        , m_package(package)
        , m_report(report)
    {
    }

    Status fill(Progress& progress);
    QByteArray manifest() const;

private:
    const model::Unit* unitOf(const plan::PageInfo& info) const;
    void addMedia();
    void addPage(const plan::PageInfo& info);
    void addBesides(const model::Unit& unit);
    void addBank();
    void addAssessment(const model::Assessment& assessment);
    void addLink(const QUuid& element, const QString& title, const QString& address);
    void addTopic(const QUuid& element, const QString& title, const QString& html);
    void addFile(const QUuid& element, const QString& title, const model::MediaRef& file);
    void addXml(const QString& id, const QString& title, const QString& type, const QString& file, const QByteArray& bytes,
                const QStringList& needs = {});
    void addItem(const QString& resource, const QString& title);
    QString shown(const model::RichText& text) const;
    QString word(const char* key) const;
    QStringList needsOf(const QStringList& files) const;

    const Job& m_job;
    const plan::Plan& m_plan;
    const Version m_version;
    PackageWriter& m_package;
    Report& m_report;
    QSet<QString> m_media;               ///< files below media/ that are there
    QList<imscp::Item> m_items;          ///< of the course
    QList<imscp::Item>* m_into = &m_items; ///< the module under way
    QList<imscp::Resource> m_resources;
    QSet<QString> m_ids;
};

} // namespace microvet::exporters::imscc
