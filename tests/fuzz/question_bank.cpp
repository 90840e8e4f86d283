#include "core/importers/aiken/aiken_reader.h"
#include "core/importers/questionbank/imported.h"

using namespace microvet;

/// The bytes as each kind of question bank: read, or refused with a sentence.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto show = [](const QString&, const importers::questionbank::Picture& picture) {
        return QStringLiteral("<a href=\"unit:%1\">%2</a>").arg(QString(36, u'1'), picture.alternativeText.toHtmlEscaped());
    };
    const auto gift = importers::questionbank::readGift(bytes);
    const auto aiken = importers::aiken::readAiken(bytes);
    for (const auto& bank : {importers::questionbank::readMoodleXml(bytes, show), gift, aiken})
        if (!bank && bank.error().text.isEmpty()) __builtin_trap();
    // What is taken for one of them by its contents is read, or was cut short.
    if (importers::aiken::looksLikeAiken(bytes) && !aiken && aiken.error().kind != Error::Kind::Damaged) __builtin_trap();
    if (importers::questionbank::looksLikeGift(bytes) && !gift && gift.error().kind != Error::Kind::Damaged) __builtin_trap();
    return 0;
}
