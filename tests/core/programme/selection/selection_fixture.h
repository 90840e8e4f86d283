#pragma once

#include "core/programme/people/incoming.h"
#include "core/programme/selection/evaluation.h"
#include "tests/core/programme/store/store_fixture.h"

namespace microvet::programme {

/// A call with the framework's criteria and candidates who have applied.
class Selections : public OnEveryDatabase {
protected:
    void SetUp() override
    {
        OnEveryDatabase::SetUp();
        store = open(QStringLiteral("Maria"));
        call.title = QStringLiteral("Spring");
        call.language = QStringLiteral("en");
        call.opens = QDate(2031, 2, 1);
        call.closes = QDate(2031, 3, 31);
        call.places = 2;
        call.evaluators = QStringLiteral("Maria, Jan");
        ASSERT_TRUE(addCall(*store, call).ok());
        criteria = *criteriaOf(*store, call.id);
    }

    Application apply(const QString& name, const QString& level = QStringLiteral("C1"))
    {
        Incoming incoming;
        incoming.name = name;
        incoming.mail = name.toLower() + QStringLiteral("@example.org");
        incoming.englishLevel = level;
        incoming.received = QDate(2031, 3, 1);
        const auto taken = enterApplication(*store, call.id, incoming, {}, Meeting::New);
        EXPECT_TRUE(taken.ok());
        return *store->get<Application>(taken->application);
    }

    void makeEligible(const QUuid& application)
    {
        for (const Requirement& one : criteria.requirements)
            ASSERT_TRUE(answerRequirement(*store, application, one.id, QStringLiteral("yes"), {}).ok());
    }

    /// The same share of every criterion's maximum, and done.
    void evaluate(const QUuid& application, const QString& evaluator, double share)
    {
        QList<Given> given;
        for (const Criterion& one : criteria.criteria) given.append({one.id, *one.most * share, QStringLiteral("By %1").arg(evaluator)});
        const Status done = givePoints(*store, application, evaluator, given);
        ASSERT_TRUE(done.ok()) << done.error().text.toStdString();
        ASSERT_TRUE(finishEvaluation(*store, application, evaluator).ok());
    }

    std::unique_ptr<Store> store;
    Call call;
    Criteria criteria;
};

} // namespace microvet::programme
