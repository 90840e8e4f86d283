#include "ui/programme/network/network_pages.h"

#include "core/actions/programme/documents.h"
#include "core/actions/programme/programme_report.h"
#include "core/programme/following/registers.h"
#include "core/programme/records/policies.h"
#include "ui/programme/records/list_page.h"

#include <QCoreApplication>
#include <QPushButton>

namespace microvet::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::ProgrammePages)
};

using programme::Programme;
using programme::Store;

} // namespace

QWidget* makePartnersPage(const ProgrammeServices& services, QWidget* parent)
{
    auto* page = new ListPage(services, programme::Partner::kind(), {}, parent);
    page->add(Tr::tr("&Letter of commitment…"), QStringLiteral("partnerCommitment"), true, [page] {
        page->saveDocumentOf([](Store& store, const QUuid& id) -> Result<actions::Document> {
            const auto partner = store.get<programme::Partner>(id);
            if (!partner.ok()) return partner.error();
            const auto programme = store.first<Programme>();
            if (!programme.ok()) return programme.error();
            return actions::commitmentLetter(*programme, *partner);
        }, Tr::tr("Commitment"));
    });
    return page;
}

QWidget* makeFeedbackPage(const ProgrammeServices& services, QWidget* parent)
{
    auto* page = new ListPage(services, programme::FeedbackNote::kind(), {}, parent);
    page->add(Tr::tr("&Save for the partnership…"), QStringLiteral("feedbackSave"), false, [page] {
        page->link().read<QByteArray>(
            page,
            [](Store& store) -> Result<QByteArray> {
                const auto table = programme::feedbackNotes(store);
                if (!table.ok()) return table.error();
                const auto programme = store.first<Programme>();
                if (!programme.ok()) return programme.error();
                return actions::toHtml(*table, *programme, {});
            },
            [page](Result<QByteArray> html) {
                if (!html.ok()) return page->say(false, html.error().text);
                saveBytes(page->services(), page, *html, Tr::tr("Save the notes"), Tr::tr("Feedback"), Tr::tr("Web pages (*.html)"),
                          QStringLiteral("html"), page->sayer());
            });
    });
    return page;
}

} // namespace microvet::ui
