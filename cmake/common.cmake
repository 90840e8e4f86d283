# One INTERFACE target that every target of the project links: language level, warnings, Qt's strict string rules.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Sql)
if(MICROVET_UI OR NOT DEFINED MICROVET_UI)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Gui PrintSupport Svg Test Widgets)
  # For the live preview. Between 6.4 and 6.8 its interface was under way.
  find_package(Qt6HttpServer QUIET)
  if(Qt6HttpServer_FOUND AND Qt6HttpServer_VERSION VERSION_GREATER_EQUAL 6.5 AND Qt6HttpServer_VERSION VERSION_LESS 6.8)
    set(Qt6HttpServer_FOUND FALSE)
  endif()
endif()
find_package(PkgConfig REQUIRED)
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip>=1.7)
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(MD4C REQUIRED IMPORTED_TARGET md4c-html)
find_package(KF6Archive QUIET)
pkg_check_modules(LIBCRYPTO IMPORTED_TARGET libcrypto>=3.0)
if(MICROVET_UI OR NOT DEFINED MICROVET_UI)
  # Without them Studio says that it cannot check spelling; everything else works.
  pkg_check_modules(HUNSPELL IMPORTED_TARGET hunspell)
  find_package(Iconv)
  find_package(Qt6Keychain QUIET)
  # Without it a PDF has no bookmarks and no language.
  pkg_check_modules(QPDF IMPORTED_TARGET libqpdf>=11)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

add_library(microvet_common INTERFACE)
target_include_directories(microvet_common INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(microvet_common INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_STRICT_ITERATORS
  QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400
  MICROVET_VERSION="${PROJECT_VERSION}")
if(MSVC)
  target_compile_options(microvet_common INTERFACE /W4 /permissive- /utf-8 /bigobj)
else()
  target_compile_options(microvet_common INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
endif()

# Links KArchive, where there is one. Only the files that are named see it, so that all others compile alike with and
# without it.
function(use_karchive target)
  if(NOT TARGET KF6::Archive)
    return()
  endif()
  target_link_libraries(${target} PRIVATE $<LINK_ONLY:KF6::Archive>)
  set_source_files_properties(${ARGN} TARGET_DIRECTORY ${target} PROPERTIES
    COMPILE_DEFINITIONS MICROVET_HAVE_KARCHIVE
    INCLUDE_DIRECTORIES $<TARGET_PROPERTY:KF6::Archive,INTERFACE_INCLUDE_DIRECTORIES>)
endfunction()
