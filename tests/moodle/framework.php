<?php
// Imports a framework of competencies as an administrator would: php framework.php MOODLE FRAMEWORK.csv
define('CLI_SCRIPT', true);
[, $moodle, $file] = $argv;
require($moodle . '/config.php');
\core\session\manager::set_user(get_admin());
$rows = array_map('str_getcsv', file($file));
if (!\core_competency\competency_framework::record_exists_select('idnumber = ?', [$rows[1][1]])) {
    $importer = new \tool_lpimportcsv\framework_importer(file_get_contents($file), 'UTF-8', 'comma');
    $importer->get_error() && die($importer->get_error() . "\n");
    $importer->import() || die("the framework was not imported\n");
}
