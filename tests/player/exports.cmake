# Exports the example course as a website, as unpacked SCORM packages, as questions, as a passport and as an e-book, a Greek course with much
# text and without a picture as a passport and as an e-book, and a course with every kind of block and random ones as e-books, with
# the real command line.
string(REPEAT "Οι εκπαιδευόμενοι σχεδιάζουν ένα σύντομο μάθημα για την επιχείρησή τους. " 14 long)
include(${CMAKE_CURRENT_LIST_DIR}/../support/courses.cmake)
foreach(arguments
        "export;${OUT}/example.microvet;--format;site;--output;${OUT}/site"
        "export;${OUT}/example.microvet;--format;scorm12;--output;${OUT}/scorm"
        "export;${OUT}/example.microvet;--format;scorm2004;--output;${OUT}/scorm2004"
        "export;${OUT}/example.microvet;--format;scorm2004;--option;parts=modules;--output;${OUT}/scorm2004-parts"
        "export;${OUT}/example.microvet;--format;qti21;--option;version=3.0;--output;${OUT}/example-qti30"
        "export;${OUT}/every-kind.microvet;--format;site;--output;${OUT}/every-kind-site"
        "export;${OUT}/every-kind.microvet;--format;review-copy;--output;${OUT}/review-copy"
        "export;${OUT}/every-kind.microvet;--format;qti21;--option;version=3.0;--output;${OUT}/every-kind-qti30"
        "export;${OUT}/example.microvet;--format;passport;--output;${OUT}/passport.html"
        "export;${OUT}/example.microvet;--format;epub;--output;${OUT}/example.epub"
        "export;${OUT}/every-kind.microvet;--format;epub;--output;${OUT}/every-kind.epub"
        "export;${OUT}/random-1.microvet;--format;epub;--output;${OUT}/random-1.epub"
        "export;${OUT}/random-2.microvet;--format;epub;--output;${OUT}/random-2.epub"
        "new;${OUT}/greek.microvet;--sample;first-steps"
        "set;${OUT}/greek.microvet;language;el"
        "set;${OUT}/greek.microvet;title;Μικροδιαπιστευτήρια στην επαγγελματική εκπαίδευση και κατάρτιση: τα πρώτα βήματα για εκπαιδευτές"
        "set;${OUT}/greek.microvet;summary;${long}"
        "set;${OUT}/greek.microvet;learners.targetGroup;${long}"
        "set;${OUT}/greek.microvet;badge;{}"
        "export;${OUT}/greek.microvet;--format;epub;--output;${OUT}/greek.epub"
        "export;${OUT}/greek.microvet;--format;passport;--output;${OUT}/passport-el.html")
  microvet(${arguments})
endforeach()
