# Writes the example course as a website, and the records of it, of one with every kind of block, and of random ones, with the real command line.
function(microvet)
  execute_process(COMMAND ${MICROVET} ${ARGN} RESULT_VARIABLE status OUTPUT_QUIET)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "microvet ${ARGN} ended with ${status}")
  endif()
endfunction()

file(REMOVE_RECURSE ${OUT})
file(MAKE_DIRECTORY ${OUT})
execute_process(COMMAND ${MAKE_COURSES} ${OUT} RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "make_courses ended with ${status}")
endif()
microvet(new ${OUT}/example.microvet --sample first-steps)
microvet(export ${OUT}/example.microvet --format site --output ${OUT}/site)
foreach(course example every-kind random-1 random-2)
  foreach(arguments
          "elm;--output;elm-course.jsonld"
          "elm;--option;record=credential;--output;elm-credential.jsonld"
          "openbadge;--output;openbadge.json"
          "openbadge;--option;record=credential;--output;openbadge-credential.json"
          "schemaorg;--output;schemaorg.jsonld")
    string(REPLACE "--output;" "--output;${OUT}/${course}." arguments "${arguments}")
    microvet(export ${OUT}/${course}.microvet --format ${arguments})
  endforeach()
endforeach()
