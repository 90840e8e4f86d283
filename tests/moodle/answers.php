<?php
// Answers one question through Moodle's question engine: the right answer must win all of its points, none nothing.
function fraction_for(object $question, array $response): ?float {
    $usage = question_engine::make_questions_usage_by_activity('core_question_preview', context_system::instance());
    $usage->set_preferred_behaviour('deferredfeedback');
    $slot = $usage->add_question($question, 1);
    $usage->start_question($slot, 1);
    if ($response) {
        $usage->process_action($slot, $response);
    }
    $usage->finish_question($slot);
    return $usage->get_question_fraction($slot);
}

function answered(object $row): void {
    $question = question_bank::load_question($row->id, false);
    // The instance orders and mixes when it is started; what is right is asked of one that has been.
    $started = question_engine::make_questions_usage_by_activity('core_question_preview', context_system::instance());
    $started->set_preferred_behaviour('deferredfeedback');
    $slot = $started->add_question($question, 1);
    $started->start_question($slot, 1);
    $right = $started->get_correct_response($slot);
    $name = "{$row->qtype} “{$row->name}”";
    if ($right === null) {
        same("$name: assessed by a person", $row->qtype, 'essay');
        return;
    }
    $started->process_action($slot, $right);
    $started->finish_question($slot);
    $won = $started->get_question_fraction($slot);
    same("$name: right answer", $won !== null && $won > 0.999999, true);
    same("$name: no answer", (float)fraction_for(question_bank::load_question($row->id, false), []), 0.0);
}
