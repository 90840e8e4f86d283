<?php
// What a course file says, as far as Moodle is to show it.
class source {
    private array $course;

    public function __construct(string $file) {
        $zip = new ZipArchive();
        $zip->open($file) === true || die("$file is no course\n");
        $json = json_decode($zip->getFromName('course.json'), true);
        $this->course = $json['course'] ?? $json;
    }

    /** Rich text is a string or a list of blocks of runs. */
    private static function plain($text): string {
        if (is_string($text)) {
            return $text;
        }
        $lines = [];
        foreach ($text ?? [] as $block) {
            $lines[] = is_string($block) ? $block : implode('', array_map(fn($run) => is_string($run) ? $run : ($run['text'] ?? ''), (array)($block['runs'] ?? $block['text'] ?? [])));
        }
        return implode("\n", $lines);
    }

    public function title(): string {
        return trim($this->course['title']);
    }

    public function modules(): array {
        return $this->course['modules'] ?? [];
    }

    private function units(): array {
        return array_merge(...array_map(fn($module) => $module['units'] ?? [], $this->modules()), ...[[]]);
    }

    public function unitTitles(): array {
        return array_column($this->units(), 'title');
    }

    public function terms(): int {
        return count($this->course['glossary'] ?? []);
    }

    public function outcomes(): int {
        return count($this->course['outcomes'] ?? []);
    }

    public function evaluation(): array {
        return array_map(fn($question) => ['scale' => 'multichoicerated', 'choice' => 'multichoice'][$question['answer'] ?? ''] ?? 'textarea',
            $this->course['evaluation']['questions'] ?? []);
    }

    private static function isShown(array $question): bool {
        return !($question['keptForAssessors'] ?? false);
    }

    private static function isTask(array $question): bool {
        return self::isShown($question) && $question['body']['type'] === 'practical';
    }

    private static function isAsked(array $question): bool {
        return self::isShown($question) && $question['body']['type'] !== 'practical';
    }

    /** Lists of questions with what stands around them. */
    private function places(): array {
        $places = [];
        foreach ($this->units() as $unit) {
            foreach ($unit['blocks'] ?? [] as $block) {
                if ($block['body']['type'] === 'knowledge-check') {
                    $places[] = ['unit' => $unit, 'questions' => $block['body']['questions'] ?? [], 'check' => $block['body']];
                }
            }
        }
        foreach ($this->course['assessments'] ?? [] as $assessment) {
            $places[] = ['assessment' => $assessment, 'questions' => $assessment['questions'] ?? []];
        }
        return $places;
    }

    public function quizzes(): array {
        $quizzes = [];
        foreach ($this->places() as $place) {
            $asked = array_filter($place['questions'], self::isAsked(...));
            $assessment = $place['assessment'] ?? [];
            if (!$asked) {
                continue;
            }
            $pooled = [];
            $drawn = 0;
            foreach ($assessment['pools'] ?? [] as $pool) {
                $members = array_diff(array_intersect($pool['questions'] ?? [], array_column($asked, 'id')), $pooled);
                $pooled = array_merge($pooled, $members);
                $drawn += min($pool['draw'] ?? 0, count($members));
            }
            $quizzes[] = [
                'name' => $assessment ? $assessment['title'] : ($place['check']['title'] ?? 'Check what you know') . ' – ' . $place['unit']['title'],
                'fixed' => count($asked) - count($pooled),
                'drawn' => $drawn,
                'attempts' => $assessment['attempts'] ?? 0,
                'seconds' => 60 * ($assessment['timeLimitMinutes'] ?? 0),
                'pass' => ($assessment['purpose'] ?? '') === 'summative' ? (float)($assessment['passPercent'] ?? 60) : 0.0,
            ];
        }
        return $quizzes;
    }

    public function tasks(): array {
        $tasks = [];
        foreach ($this->places() as $place) {
            foreach (array_filter($place['questions'], self::isTask(...)) as $question) {
                $criteria = count($question['body']['observation'] ?? []);
                foreach ($this->course['rubrics'] ?? [] as $rubric) {
                    if ($rubric['id'] === ($question['body']['rubric'] ?? '')) {
                        $criteria += count($rubric['criteria'] ?? []);
                    }
                }
                $tasks[] = ['within' => $place['assessment']['title'] ?? '', 'asked' => strtok(self::plain($question['prompt'] ?? ''), "\n"), 'criteria' => $criteria];
            }
        }
        return $tasks;
    }

    /** As there are in Moodle; "ordering" as such only where it was found. */
    public function questionTypes(array $found): array {
        $names = ['single' => 'multichoice', 'multiple' => 'multichoice', 'hotspot' => 'multichoice', 'true-false' => 'truefalse', 'matching' => 'match',
            'categorise' => 'match', 'short-answer' => 'shortanswer', 'numeric' => 'numerical', 'essay' => 'essay',
            'ordering' => isset($found['ordering']) ? 'ordering' : 'match'];
        $types = [];
        foreach ($this->places() as $place) {
            foreach (array_filter($place['questions'], self::isAsked(...)) as $question) {
                $body = $question['body'];
                $type = $body['type'] === 'gaps' ? (($body['dragWords'] ?? false) ? 'ddwtos' : 'multianswer') : ($names[$body['type']] ?? $body['type']);
                $types[$type] = ($types[$type] ?? 0) + 1;
            }
        }
        ksort($types);
        return $types;
    }

    /** What the badge asks for. */
    public function summativeActivities(): int {
        $count = 0;
        foreach ($this->course['assessments'] ?? [] as $assessment) {
            if (($assessment['purpose'] ?? '') !== 'summative') {
                continue;
            }
            $questions = $assessment['questions'] ?? [];
            $count += (array_filter($questions, self::isAsked(...)) ? 1 : 0) + count(array_filter($questions, self::isTask(...)));
        }
        return $count;
    }
}
