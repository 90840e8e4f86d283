#pragma once

#include "core/document/media_store.h"
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

/// Gives the media of a course bytes that do not shrink, `total` of them, and puts them into the store: the first medium
/// is as long as all others together, as a film among pictures is.
Status fillMedia(model::Content& content, document::MediaStore& store, qint64 total, unsigned seed = 1);

} // namespace microvet::test
