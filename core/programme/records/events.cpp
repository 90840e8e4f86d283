#include "core/programme/records/events.h"

#include <QCoreApplication>

namespace microvet::programme {

namespace {

constexpr CodeName events[] = {
    {"induction", QT_TRANSLATE_NOOP("microvet::programme", "Induction meeting")},
    {"training", QT_TRANSLATE_NOOP("microvet::programme", "Training of colleagues")},
    {"transnational", QT_TRANSLATE_NOOP("microvet::programme", "Transnational training")},
    {"dissemination", QT_TRANSLATE_NOOP("microvet::programme", "Dissemination event")},
    {"multiplier", QT_TRANSLATE_NOOP("microvet::programme", "Multiplier event")},
    {"meeting", QT_TRANSLATE_NOOP("microvet::programme", "Meeting")},
};

constexpr CodeName states[] = {
    {"invited", QT_TRANSLATE_NOOP("microvet::programme", "Invited")},
    {"attended", QT_TRANSLATE_NOOP("microvet::programme", "Attended")},
    {"excused", QT_TRANSLATE_NOOP("microvet::programme", "Excused")},
    {"absent", QT_TRANSLATE_NOOP("microvet::programme", "Absent")},
};

constexpr Field eventFields[] = {
    field<&Event::title>("title", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Title"), Required),
    field<&Event::what>("what", FieldType::Code, QT_TRANSLATE_NOOP("microvet::programme", "Kind")).oneOf(events),
    field<&Event::start>("start", FieldType::Time, QT_TRANSLATE_NOOP("microvet::programme", "Begins")),
    field<&Event::end>("end", FieldType::Time, QT_TRANSLATE_NOOP("microvet::programme", "Ends")),
    field<&Event::place>("place", FieldType::Line, QT_TRANSLATE_NOOP("microvet::programme", "Place")),
    field<&Event::link>("link", FieldType::Link, QT_TRANSLATE_NOOP("microvet::programme", "Meeting link")),
    field<&Event::agenda>("agenda", FieldType::LongText, QT_TRANSLATE_NOOP("microvet::programme", "Agenda"))
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "One item a line. Of an induction without one, letters and papers tell the usual agenda, each in its language.")),
    field<&Event::minutes>("minutes", FieldType::LongText, QT_TRANSLATE_NOOP("microvet::programme", "Minutes"))
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "What was said and decided; whoever was absent can get it as a letter.")),
    field<&Event::trainers>("trainers", FieldType::Line,
        QT_TRANSLATE_NOOP("microvet::programme", "Trainers"), Personal)
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "Names, separated by commas.")),
    field<&Event::evaluation>("evaluation", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "Evaluation")),
    field<&Event::participants>("participants", FieldType::Number,
        QT_TRANSLATE_NOOP("microvet::programme", "Participants"))
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "Where they are only counted, not listed by name.")),
    field<&Event::partner>("partner", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Partner")).to("partner"),
};

constexpr Field feedbackFields[] = {
    field<&EventFeedback::good>("good", FieldType::LongText, QT_TRANSLATE_NOOP("microvet::programme", "What was good")),
    field<&EventFeedback::event>("event", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Event"), Required | Owner).to("event"),
    field<&EventFeedback::rating>("rating", FieldType::Number, QT_TRANSLATE_NOOP("microvet::programme", "Rating"))
        .helped(QT_TRANSLATE_NOOP("microvet::programme", "1 (of little use) to 5 (very useful); 0: none was given.")),
    field<&EventFeedback::better>("better", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "What could be better")),
};

constexpr Field attendanceFields[] = {
    field<&Attendance::event>("event", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Event"), Required | Owner).to("event"),
    field<&Attendance::person>("person", FieldType::Reference,
        QT_TRANSLATE_NOOP("microvet::programme", "Person"), Required | Owner).to("person"),
    field<&Attendance::state>("state", FieldType::Code,
        QT_TRANSLATE_NOOP("microvet::programme", "State")).oneOf(states),
    field<&Attendance::evaluation>("evaluation", FieldType::LongText,
        QT_TRANSLATE_NOOP("microvet::programme", "Evaluation"), Personal),
    field<&Attendance::certificate>("certificate", FieldType::Date,
        QT_TRANSLATE_NOOP("microvet::programme", "Certificate given")),
};

} // namespace

const Kind& Event::kind()
{
    static constexpr Kind kind = describe<Event>("event", QT_TRANSLATE_NOOP("microvet::programme", "Event"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Events"), eventFields);
    return kind;
}

const Kind& EventFeedback::kind()
{
    static constexpr Kind kind = describe<EventFeedback>("event_feedback", QT_TRANSLATE_NOOP("microvet::programme", "Feedback"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Feedback"), feedbackFields);
    return kind;
}

const Kind& Attendance::kind()
{
    static constexpr Kind kind = describe<Attendance>("attendance", QT_TRANSLATE_NOOP("microvet::programme", "Attendance"),
                                               QT_TRANSLATE_NOOP("microvet::programme", "Attendance"), attendanceFields);
    return kind;
}

} // namespace microvet::programme
