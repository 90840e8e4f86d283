#include "core/importers/aiken/aiken_importer.h"
#include "core/importers/cartridge/cartridge_importer.h"
#include "core/importers/document/document_importer.h"
#include "core/importers/importer.h"
#include "core/importers/pages/pages_importer.h"
#include "core/importers/qti/qti_importer.h"
#include "core/importers/questionbank/bank_importer.h"

namespace microvet::importers {

const QList<const Importer*>& all()
{
    // What is known by its files comes before what is known by a name or a text.
    static const CartridgeImporter cartridge;
    static const QtiImporter qti;
    static const MoodleXmlImporter moodleXml;
    static const AikenImporter aiken;
    static const GiftImporter gift;
    static const DocumentImporter document; // may hold a web page as a part, and is no package of pages then
    static const PagesImporter pages;
    static const QList<const Importer*> list{&cartridge, &qti, &moodleXml, &aiken, &gift, &document, &pages};
    return list;
}

const Importer* importerFor(const Job& job)
{
    for (const Importer* importer : all())
        if (importer->takes(job)) return importer;
    return nullptr;
}

} // namespace microvet::importers
