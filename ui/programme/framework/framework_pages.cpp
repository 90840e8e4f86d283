#include "ui/programme/framework/framework_pages.h"

#include "core/actions/programme/handbook.h"
#include "core/programme/letters/role.h"
#include "core/programme/records/policies.h"
#include "ui/programme/records/language_menu.h"
#include "ui/programme/records/list_page.h"

#include <QCoreApplication>
#include <QPushButton>

namespace microvet::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::ProgrammePages)
};

using programme::Store;

} // namespace

QWidget* makeRolePage(const ProgrammeServices& services, QWidget* parent)
{
    auto* page = new ListPage(services, programme::RoleText::kind(), {}, parent);
    QPushButton* adopt = page->add(Tr::tr("&Take over the framework’s words"), QStringLiteral("roleAdopt"), false, [] {});
    giveLanguages(adopt, [page](const QString& language) {
        const auto added = std::make_shared<int>(0);
        page->link().run(
            page,
            [language, added](Store& store) -> Status {
                const auto done = programme::adoptRole(store, language);
                if (!done.ok()) return done.error();
                *added = *done;
                return {};
            },
            [page, added](const Status& status, const programme::Conflict&) {
                page->say(status.ok(), !status.ok() ? status.error().text
                                       : *added == 0 ? Tr::tr("There are words of our own in this language already.")
                                                     : Tr::tr("%n texts were taken over and can be changed now.", nullptr, *added));
            });
    });
    return page;
}

QWidget* makeHandbookPage(const ProgrammeServices& services, QWidget* parent)
{
    auto* page = new ListPage(services, programme::HandbookVersion::kind(), {}, parent);
    QPushButton* save = page->add(Tr::tr("&Save the handbook"), QStringLiteral("handbookSave"), false, [] {});
    giveLanguages(save, [page](const QString& language) {
        page->saveDocumentOf([language](Store& store, const QUuid&) -> Result<actions::Document> {
            const auto source = actions::handbookSource(store);
            if (!source.ok()) return source.error();
            return actions::handbook(*source, language);
        }, Tr::tr("Handbook"));
    });
    return page;
}

} // namespace microvet::ui
