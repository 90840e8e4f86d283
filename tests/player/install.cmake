# Run in a folder of tests: npm ci, when what is installed is not what package-lock.json names.
if(EXISTS node_modules/.package-lock.json AND NOT package-lock.json IS_NEWER_THAN node_modules/.package-lock.json)
  return()
endif()
execute_process(COMMAND npm ci --no-audit --no-fund RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "npm could not install the packages of these tests.")
endif()
