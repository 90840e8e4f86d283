# Compiles the files of one room together, in parts of at most eight: a build from nothing reads the same headers and
# makes the same templates about a third as often. So a name in an unnamed namespace is unique within its room; what two
# files of a room need stands in a header of it. MICROVET_UNITY=OFF compiles each file alone, and shows includes that are
# missing.
option(MICROVET_UNITY "Compile the files of a room together" ON)

# Call it when all rooms have added their files.
function(compile_rooms_together target)
  if(NOT MICROVET_UNITY)
    return()
  endif()
  set_target_properties(${target} PROPERTIES
    UNITY_BUILD ON UNITY_BUILD_MODE GROUP UNITY_BUILD_UNIQUE_ID MICROVET_FILE
    # Nearly every file has its own translation context of this name.
    UNITY_BUILD_CODE_BEFORE_INCLUDE "#undef Tr\n#define Tr MICROVET_FILE")
  # Names in unnamed namespaces of an included file are what this is about.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
  endif()
  get_target_property(sources ${target} SOURCES)
  foreach(source IN LISTS sources)
    if(NOT source MATCHES "\\.cpp$")
      continue()
    endif()
    get_source_file_property(alone "${source}" TARGET_DIRECTORY ${target} COMPILE_DEFINITIONS)
    if(alone)
      continue()
    endif()
    cmake_path(ABSOLUTE_PATH source NORMALIZE OUTPUT_VARIABLE path)
    cmake_path(GET path PARENT_PATH room)
    string(MAKE_C_IDENTIFIER "${room}" id)
    math(EXPR count_${id} "${count_${id}} + 1")
    math(EXPR part "(${count_${id}} - 1) / 8")
    set_source_files_properties("${source}" TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP "${id}_${part}")
  endforeach()
endfunction()
