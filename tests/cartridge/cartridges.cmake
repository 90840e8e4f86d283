# Writes cartridges of both versions: of the example course, of one with every kind of block and question, and of random ones.
include(${CMAKE_CURRENT_LIST_DIR}/../support/courses.cmake)

foreach(course example every-kind random-1 random-2)
  foreach(version 1.1 1.3)
    microvet(export ${OUT}/${course}.microvet --format imscc --option version=${version} --output ${OUT}/${course}-${version}.imscc)
  endforeach()
endforeach()
