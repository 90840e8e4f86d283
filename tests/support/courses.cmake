# Included by scripts that export with the real command line. Needs MICROVET, MAKE_COURSES and OUT: empties the folder OUT
# and puts the courses there that test packages are made of (example, every-kind, random-1, random-2).
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
