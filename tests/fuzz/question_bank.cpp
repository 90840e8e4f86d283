#include "core/importers/questionbank/imported.h"

using namespace microvet;

/// The bytes as each kind of question bank: read, or refused with a sentence.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto show = [](const QString&, const importers::questionbank::Picture& picture) {
        return QStringLiteral("<a href=\"unit:%1\">%2</a>").arg(QString(36, u'1'), picture.alternativeText.toHtmlEscaped());
    };
    for (const auto& bank : {importers::questionbank::readMoodleXml(bytes, show), importers::questionbank::readGift(bytes)})
        if (!bank && bank.error().text.isEmpty()) __builtin_trap();
    return 0;
}
