#pragma once

#include "core/model/content.h"

namespace microvet::test {

struct BigCourse {
    int units = 1000;
    int unitsPerModule = 10;
    int outcomes = 5;
    int wordsPerText = 150;
    int examQuestions = 20;
    unsigned seed = 1; ///< the same seed makes the same course, ids included
};

/// A course for benchmarks. Each unit holds five texts with a heading, a list and links, a knowledge check with two
/// choice questions, an image with a medium of its own, a table, an activity and a callout: ten blocks.
/// The media have names and sizes, but no bytes.
model::Content bigCourse(const BigCourse& size = {});

} // namespace microvet::test
