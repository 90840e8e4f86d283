# Exports the example course as a website and as an unpacked SCORM package, with the real command line.
file(REMOVE_RECURSE ${OUT})
file(MAKE_DIRECTORY ${OUT})
foreach(arguments
        "new;${OUT}/example.microvet;--sample;first-steps"
        "export;${OUT}/example.microvet;--format;site;--output;${OUT}/site"
        "export;${OUT}/example.microvet;--format;scorm12;--output;${OUT}/scorm")
  execute_process(COMMAND ${MICROVET} ${arguments} RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "microvet ${arguments} ended with ${status}")
  endif()
endforeach()
