#pragma once

#include "core/model/content.h"

#include <random>

/// Random courses for property tests: every field of every struct is filled by chance, through the field lists, so a new
/// field or block type is covered without a line here. References point to elements of the course where there are some.
namespace microvet::test {

struct RandomOptions {
    int fill = 50;        ///< percent of fields that get a value
    int listLength = 3;   ///< at most, below the top level
    bool unknown = false; ///< also unknown members, codes and kinds, as a newer version would write them
};

class RandomContent {
public:
    explicit RandomContent(quint32 seed, RandomOptions options = {});

    model::Content content();
    /// Changes some fields, lists and orders; sometimes nothing.
    model::Content mutated(const model::Content& before);

    model::RichText richText();
    QString words(int most = 6);
    int number(int below) { return below <= 0 ? 0 : int(m_random() % quint32(below)); }

private:
    struct Filler;
    struct Mutator;

    std::mt19937 m_random;
    RandomOptions m_options;
};

} // namespace microvet::test
