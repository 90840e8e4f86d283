#pragma once

#include "tests/ui/programme/programme_fixture.h"

#include "core/programme/people/incoming.h"
#include "core/programme/selection/calls.h"
#include "core/programme/selection/evaluation.h"
#include "ui/programme/calls/call_window.h"

#include <QTabWidget>

namespace microvet::ui {

inline const QString me = QStringLiteral("Maria Rossi"), jan = QStringLiteral("Jan de Wit");

/// A call that Maria, who sits here, and Jan judge.
class CallsTest : public BegunProgramme {
protected:
    void SetUp() override
    {
        BegunProgramme::SetUp();
        work([this](programme::Store& store) {
            call.title = QStringLiteral("Ambassadors 2031");
            call.language = QStringLiteral("en");
            call.places = 1;
            call.evaluators = me + QStringLiteral(", ") + jan;
            return programme::addCall(store, call);
        });
    }

    QUuid apply(const QString& name, bool eligible = true)
    {
        QUuid id;
        work([&, this](programme::Store& store) -> Status {
            programme::Incoming incoming;
            incoming.name = name;
            incoming.mail = name.toLower() + QStringLiteral("@example.org");
            incoming.englishLevel = QStringLiteral("C1");
            const auto taken = programme::enterApplication(store, call.id, incoming, {}, programme::Meeting::New);
            if (!taken.ok()) return taken.error();
            id = taken->application;
            const auto criteria = programme::criteriaOf(store, call.id);
            if (eligible)
                for (const programme::Requirement& one : criteria->requirements)
                    if (const Status done = programme::answerRequirement(store, id, one.id, QStringLiteral("yes"), {}); !done.ok()) return done;
            return {};
        });
        return id;
    }

    void evaluate(const QUuid& application, const QString& evaluator, double share, bool done = true)
    {
        work([&, this](programme::Store& store) -> Status {
            const auto criteria = programme::criteriaOf(store, call.id);
            QList<programme::Given> given;
            for (const programme::Criterion& one : criteria->criteria) given.append({one.id, *one.most * share, QStringLiteral("Words of ") + evaluator});
            if (const Status kept = programme::givePoints(store, application, evaluator, given); !kept.ok()) return kept;
            return done ? programme::finishEvaluation(store, application, evaluator) : Status();
        });
    }

    CallWindow* openCall(int tab)
    {
        auto* opened = new CallWindow(services(), call.id, programme.get());
        opened->findChild<QTabWidget*>(QStringLiteral("callTabs"))->setCurrentIndex(tab);
        opened->show();
        opened->activateWindow();
        EXPECT_TRUE(settled());
        return opened;
    }

    QString statusOf(const QUuid& id)
    {
        for (const programme::Application& one : all<programme::Application>())
            if (one.id == id) return one.status;
        return {};
    }

    programme::Call call;
};

} // namespace microvet::ui
