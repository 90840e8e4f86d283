#include "core/rules/rule_set.h"

using namespace microvet;

/// The bytes as a rule file that extends itself, too.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto rules = rules::parseRuleSet(bytes, [&](const QString&) { return bytes; });
    if (!rules && rules.error().text.isEmpty()) __builtin_trap();
    return 0;
}
