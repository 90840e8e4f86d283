# Writes the example course as a website, and the records of it, of one with every kind of block, and of random ones, with the real command line.
include(${CMAKE_CURRENT_LIST_DIR}/../support/courses.cmake)

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
