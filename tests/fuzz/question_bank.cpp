#include "core/importers/questionbank/imported.h"

using namespace microvet;

/// The bytes as each kind of question bank: read, or refused with a sentence.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    for (const auto& bank : {importers::questionbank::readMoodleXml(bytes), importers::questionbank::readGift(bytes)})
        if (!bank && bank.error().text.isEmpty()) __builtin_trap();
    return 0;
}
