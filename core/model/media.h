#pragma once

#include "core/model/codes.h"
#include "core/model/describe.h"
#include "core/model/ids.h"

namespace microvet::model {

/// Title, author, source, licence and changes of a work (Creative Commons' "TASL" and domain facts 6.5).
struct Attribution {
    QString title;
    QString author;
    QString authorLink;
    QString source;      ///< address or description of where it was found
    QString licence;     ///< SPDX code, e.g. "CC-BY-4.0"
    QString licenceLink; ///< where the licence is none of the list
    QString copyright;   ///< the notice as given by the source
    QString year;
    Coded<Usage> usage;
    QString changes;     ///< what was changed, where usage is "adapted"
    QDate retrieved;
    MediaRef proof;      ///< a stored permission or screenshot; never published

    MV_DESCRIBE(Attribution, MV_FIELD(title, Text), MV_FIELD(author, Text), MV_FIELD(authorLink), MV_FIELD(source, Text),
                MV_FIELD(licence), MV_FIELD(licenceLink), MV_FIELD(copyright, Text), MV_FIELD(year), MV_FIELD(usage),
                MV_FIELD(changes, Prose), MV_FIELD(retrieved), MV_FIELD(proof, Trainer))
};

/// One medium of the course. The bytes lie in the container under `file`; equal bytes are stored once.
struct Media {
    static constexpr ElementKind elementKind = ElementKind::Media;
    MediaId id;
    QString file;     ///< "<sha256 in hex>.<extension>", the name below media/
    QString name;     ///< the file name it came with
    QString mimeType;
    qint64 size = 0;  ///< bytes
    int width = 0;    ///< pixels; 0 where it has none
    int height = 0;
    int seconds = 0;  ///< length of sound and film; 0 where unknown
    Attribution attribution;
    Coded<People> people;

    MV_DESCRIBE(Media, MV_FIELD(id), MV_FIELD(file), MV_FIELD(name, Text), MV_FIELD(mimeType), MV_FIELD(size),
                MV_FIELD(width), MV_FIELD(height), MV_FIELD(seconds), MV_FIELD(attribution), MV_FIELD(people))
};

} // namespace microvet::model
