# Exports the example course as a website, as unpacked SCORM packages and as a passport, and a Greek course with much text
# and without a picture as a passport, with the real command line.
string(REPEAT "Οι εκπαιδευόμενοι σχεδιάζουν ένα σύντομο μάθημα για την επιχείρησή τους. " 14 long)
file(REMOVE_RECURSE ${OUT})
file(MAKE_DIRECTORY ${OUT})
foreach(arguments
        "new;${OUT}/example.microvet;--sample;first-steps"
        "export;${OUT}/example.microvet;--format;site;--output;${OUT}/site"
        "export;${OUT}/example.microvet;--format;scorm12;--output;${OUT}/scorm"
        "export;${OUT}/example.microvet;--format;scorm2004;--output;${OUT}/scorm2004"
        "export;${OUT}/example.microvet;--format;scorm2004;--option;parts=modules;--output;${OUT}/scorm2004-parts"
        "export;${OUT}/example.microvet;--format;passport;--output;${OUT}/passport.html"
        "new;${OUT}/greek.microvet;--sample;first-steps"
        "set;${OUT}/greek.microvet;language;el"
        "set;${OUT}/greek.microvet;title;Μικροδιαπιστευτήρια στην επαγγελματική εκπαίδευση και κατάρτιση: τα πρώτα βήματα για εκπαιδευτές"
        "set;${OUT}/greek.microvet;summary;${long}"
        "set;${OUT}/greek.microvet;learners.targetGroup;${long}"
        "set;${OUT}/greek.microvet;badge;{}"
        "export;${OUT}/greek.microvet;--format;passport;--output;${OUT}/passport-el.html")
  execute_process(COMMAND ${MICROVET} ${arguments} RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "microvet ${arguments} ended with ${status}")
  endif()
endforeach()
