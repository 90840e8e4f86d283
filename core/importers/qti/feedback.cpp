#include "core/importers/qti/asked.h"

/// What is said after answers: found by giving answers and looking at what is shown.
namespace microvet::importers::qti {

using namespace model;

namespace {

/// Where a question keeps what is said to one of its answers; null where it has no such place.
struct FeedbackOf {
    OptionId option;
    QString identifier;

    template<class List>
    RichText* in(List& list) const
    {
        for (auto& one : list)
            if (one.id == option) return &one.feedback;
        return nullptr;
    }
    RichText* operator()(SingleChoice& body) const { return in(body.options); }
    RichText* operator()(MultipleChoice& body) const { return in(body.options); }
    RichText* operator()(ShortAnswer& body) const { return in(body.answers); }
    RichText* operator()(Hotspot& body) const { return in(body.areas); }
    RichText* operator()(GapText& body) const
    {
        for (Gap& gap : body.gaps)
            if (RichText* found = in(gap.answers)) return found;
        return nullptr;
    }
    RichText* operator()(TrueFalse& body) const
    {
        if (identifier == QLatin1String("true")) return &body.feedbackTrue;
        return identifier == QLatin1String("false") ? &body.feedbackFalse : nullptr;
    }
    template<class Body>
    RichText* operator()(Body&) const
    {
        return nullptr;
    }
};

enum class Class { Right, Partly, Wrong };

struct Tried {
    const Try* what = nullptr;
    Class of = Class::Wrong;
    QSet<qsizetype> shown;
    RichText* own = nullptr; ///< what is said to this answer alone
};

class Placing {
public:
    Placing(const Asked& asked, Question& question) : m_asked(asked), m_question(question)
    {
        for (const Try& one : std::as_const(asked.tries)) {
            const Judge::Verdict verdict = asked.judge(one.given);
            const double share = asked.judge.most() > Judge::nearly ? verdict.score / asked.judge.most() : 0;
            const Class of = share >= 1 - 1e-6 ? Class::Right : share > 1e-6 ? Class::Partly : Class::Wrong;
            m_tried.append({&one, of, verdict.shown, std::visit(FeedbackOf{one.option, one.identifier}, question.body)});
        }
    }

    bool place()
    {
        bool all = true;
        for (qsizetype i = 0; i < m_asked.item.feedback.size(); ++i) {
            const FeedbackPart& part = m_asked.item.feedback[i];
            const bool model = part.identifier == QLatin1String("MODEL") && std::holds_alternative<Essay>(m_question.body);
            const RichText text = model ? RichText() : m_asked.rich(*part.node);
            if (!text.isEmpty() && !place(i, part, text)) all = false;
        }
        return all;
    }

private:
    static void add(RichText* to, const RichText& text)
    {
        to->blocks += text.blocks;
        *to = richtext::normalised(*to);
    }

    RichText* ofClass(Class of)
    {
        return of == Class::Right    ? &m_question.feedbackCorrect
               : of == Class::Partly ? &m_question.feedbackPartly
                                     : &m_question.feedbackIncorrect;
    }

    /// By what programs call it.
    static std::optional<Class> classOf(const QString& identifier)
    {
        const QString name = identifier.toLower();
        const auto has = [&](const char* word) { return name.contains(QLatin1String(word)); };
        if (has("part")) return Class::Partly;
        if (has("incorrect") || has("wrong")) return Class::Wrong;
        return has("correct") || has("right") ? std::optional(Class::Right) : std::nullopt;
    }

    bool place(qsizetype at, const FeedbackPart& part, const RichText& text)
    {
        QList<const Tried*> shown;
        for (const Tried& one : std::as_const(m_tried)) {
            // Named after an answer, or inside it.
            const bool named = part.show && !one.what->identifier.isEmpty() &&
                               (one.what->identifier == part.identifier || one.what->identifier == part.choice);
            if (named && one.own) {
                add(one.own, text);
                return true;
            }
            if (one.shown.contains(at)) shown.append(&one);
        }
        if (shown.isEmpty()) {
            const auto of = classOf(part.identifier);
            if (of) add(ofClass(*of), text);
            return of.has_value();
        }
        // To one answer of several that are alike otherwise, or by no name that judges.
        if (shown.size() == 1 && shown.first()->own && (alike(shown.first()->of) > 1 || !classOf(part.identifier))) {
            add(shown.first()->own, text);
            return true;
        }
        for (const Class of : {Class::Right, Class::Partly, Class::Wrong}) {
            const auto some = std::count_if(shown.cbegin(), shown.cend(), [of](const Tried* one) { return one->of == of; });
            if (some == 0) continue;
            const auto every =
                std::count_if(m_tried.cbegin(), m_tried.cend(), [of](const Tried& one) { return one.of == of; });
            if (some == every) {
                add(ofClass(of), text);
                continue;
            }
            bool own = false;
            for (const Tried* one : std::as_const(shown))
                if (one->of == of && one->own) {
                    add(one->own, text);
                    own = true;
                }
            if (!own) add(ofClass(of), text);
        }
        return true;
    }

    qsizetype alike(Class of) const
    {
        return std::count_if(m_tried.cbegin(), m_tried.cend(), [of](const Tried& one) { return one.of == of && one.own; });
    }

    const Asked& m_asked;
    Question& m_question;
    QList<Tried> m_tried;
};

} // namespace

bool placeFeedback(const Asked& asked, Question& question) { return Placing(asked, question).place(); }

} // namespace microvet::importers::qti
