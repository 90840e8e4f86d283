<?php
// Reads a restored course back and compares it with the course it was made from:
//   php readback.php MOODLE COURSE_ID COURSE.microvet
// Each line says what was looked at; the exit code is 1 where something differs.

define('CLI_SCRIPT', true);
[, $moodle, $courseid, $file] = $argv;
require($moodle . '/config.php');
require_once($CFG->dirroot . '/course/lib.php');
require_once($CFG->libdir . '/completionlib.php');
require_once($CFG->libdir . '/gradelib.php');
require_once($CFG->libdir . '/badgeslib.php');
require_once($CFG->dirroot . '/mod/quiz/locallib.php');
require_once($CFG->dirroot . '/question/engine/lib.php');
require_once($CFG->dirroot . '/grade/grading/lib.php');
require_once(__DIR__ . '/source.php');
require_once(__DIR__ . '/answers.php');
require_once(__DIR__ . '/learner.php');

\core\session\manager::set_user(get_admin());
set_debugging(DEBUG_DEVELOPER, true);

$failures = 0;
function same(string $what, $found, $expected): void {
    global $failures;
    if ($found == $expected) {
        echo "ok    $what: ", is_scalar($found) ? $found : json_encode($found, JSON_UNESCAPED_UNICODE), "\n";
        return;
    }
    ++$failures;
    echo "WRONG $what: found ", json_encode($found, JSON_UNESCAPED_UNICODE), ", expected ", json_encode($expected, JSON_UNESCAPED_UNICODE), "\n";
}

echo "Moodle $CFG->release\n";
$source = new source($file);
$course = get_course($courseid);
$modinfo = get_fast_modinfo($course);
$context = context_course::instance($course->id);
// A kept site has the course of an earlier run, too.
same('title', preg_replace('/ copy \d+$/', '', $course->fullname), $source->title());
same('completion is tracked', (int)$course->enablecompletion, 1);

// Sections, pages and books.
$names = [];
foreach ($modinfo->get_section_info_all() as $section) {
    if ($section->section > 0) {
        $names[] = $section->name;
    }
}
same('sections of modules', array_slice($names, 0, count($source->modules())), array_column($source->modules(), 'title'));
$units = [];
foreach ($modinfo->get_cms() as $cm) {
    if (in_array($cm->modname, ['page', 'book']) && $cm->completion) {
        $units[] = $cm->name;
        same("completion of “{$cm->name}”", [(int)$cm->completion, (int)$cm->completionview], [COMPLETION_TRACKING_AUTOMATIC, 1]);
    }
}
same('pages of units', $units, $source->unitTitles());
$broken = 0;
foreach (['page' => 'content', 'book_chapters' => 'content'] as $table => $field) {
    $where = $table == 'page' ? 'course = ?' : 'bookid IN (SELECT id FROM {book} WHERE course = ?)';
    foreach ($DB->get_fieldset_select($table, $field, $where, [$course->id]) as $html) {
        $broken += preg_match('/\$@\w+\*/', $html);
        foreach (preg_match_all('~@@PLUGINFILE@@/([^"]+)"~', $html, $found) ? array_unique($found[1]) : [] as $name) {
            $broken += $DB->record_exists_select('files', 'filename = ? AND filesize > 0', [$name]) ? 0 : 1;
        }
    }
}
same('broken links and media in pages', $broken, 0);

// Quizzes: settings, slots, draws, marks to pass.
foreach ($source->quizzes() as $expected) {
    $cm = null;
    foreach ($modinfo->get_instances_of('quiz') as $each) {
        if ($each->name === $expected['name']) {
            $cm = $each;
        }
    }
    if (!$cm) {
        same("quiz “{$expected['name']}”", 'missing', 'there');
        continue;
    }
    $quiz = $DB->get_record('quiz', ['id' => $cm->instance], '*', MUST_EXIST);
    $structure = \mod_quiz\question\bank\qbank_helper::get_question_structure($quiz->id, $cm->context);
    $fixed = $random = 0;
    foreach ($structure as $slot) {
        $slot->qtype == 'random' || $slot->qtype == 'random_question' ? ++$random : ++$fixed;
    }
    same("“{$cm->name}”: fixed and drawn questions", [$fixed, $random], [$expected['fixed'], $expected['drawn']]);
    same("“{$cm->name}”: attempts, seconds", [(int)$quiz->attempts, (int)$quiz->timelimit], [$expected['attempts'], $expected['seconds']]);
    $item = grade_item::fetch(['itemtype' => 'mod', 'itemmodule' => 'quiz', 'iteminstance' => $quiz->id, 'itemnumber' => 0, 'courseid' => $course->id]);
    same("“{$cm->name}”: mark to pass of 100", [(float)$item->gradepass, (float)$item->grademax], [$expected['pass'], 100.0]);
    if ($expected['pass'] > 0) {
        same("“{$cm->name}”: complete when passed", [(int)$cm->completion, (int)$cm->completionpassgrade], [COMPLETION_TRACKING_AUTOMATIC, 1]);
    }
}

// Questions, by type, and the right answer of each.
$types = [];
$questions = $DB->get_records_sql("SELECT q.* FROM {question} q JOIN {question_versions} v ON v.questionid = q.id
        JOIN {question_bank_entries} e ON e.id = v.questionbankentryid JOIN {question_categories} c ON c.id = e.questioncategoryid
        JOIN {context} x ON x.id = c.contextid
        WHERE q.parent = 0 AND " . $DB->sql_like('x.path', '?') . ' ORDER BY q.id', [$context->path . '%']);
foreach ($questions as $question) {
    $types[$question->qtype] = ($types[$question->qtype] ?? 0) + 1;
    answered($question);
}
ksort($types);
same('questions by type', $types, $source->questionTypes($types));

// Tasks and their rubrics.
foreach ($source->tasks() as $expected) {
    $found = 'missing';
    foreach ($modinfo->get_instances_of('assign') as $cm) {
        if (str_starts_with($cm->name, $expected['within']) && str_contains($DB->get_field('assign', 'intro', ['id' => $cm->instance]), $expected['asked'])) {
            $area = get_grading_manager($cm->context, 'mod_assign', 'submissions');
            $controller = $area->get_active_controller();
            $found = $controller ? count($controller->get_definition()->rubric_criteria) : 0;
            if ($found) {
                same("rubric of “{$cm->name}” is ready", $controller->is_form_available(), true);
            }
        }
    }
    same("{$expected['within']}: criteria of the task “{$expected['asked']}”", $found, $expected['criteria']);
}

// Glossary, forum, questions about the course.
same('terms', $DB->count_records_sql('SELECT COUNT(*) FROM {glossary_entries} e JOIN {glossary} g ON g.id = e.glossaryid WHERE g.course = ?', [$course->id]), $source->terms());
same('forums', count($modinfo->get_instances_of('forum')), 1);
$asked = [];
foreach ($DB->get_records_sql('SELECT i.* FROM {feedback_item} i JOIN {feedback} f ON f.id = i.feedback WHERE f.course = ? ORDER BY i.position', [$course->id]) as $item) {
    $asked[] = $item->typ;
}
same('questions about the course', $asked, $source->evaluation());

// Outcomes, competencies, completion, enrolment, badge.
same('outcomes', $DB->count_records('grade_outcomes', ['courseid' => $course->id]), $source->outcomes());
same('competencies', $DB->count_records('competency_coursecomp', ['courseid' => $course->id]), $source->outcomes());
same('criteria to complete the course', $DB->count_records('course_completion_criteria', ['course' => $course->id, 'criteriatype' => COMPLETION_CRITERIA_TYPE_ACTIVITY]),
    count($units) + $source->summativeActivities());
$self = $DB->get_record('enrol', ['courseid' => $course->id, 'enrol' => 'self', 'status' => ENROL_INSTANCE_ENABLED]);
same('learners may enrol themselves', (bool)$self, true);
$badges = badges_get_badges(BADGE_TYPE_COURSE, $course->id);
same('badges', count($badges), 1);
$badge = new badge(reset($badges)->id);
$criteria = $badge->get_criteria();
$kind = $source->summativeActivities() ? BADGE_CRITERIA_TYPE_ACTIVITY : BADGE_CRITERIA_TYPE_COURSE;
same('the badge asks for', isset($criteria[$kind]) ? count($criteria[$kind]->params) : 0, max(1, $source->summativeActivities()));
same('lines of the badge', substr_count($badge->description, "\n") > 3, true);

learner($course, $self, $badge);

echo $failures ? "$failures WRONG\n" : "all as in the course\n";
exit($failures ? 1 : 0);
