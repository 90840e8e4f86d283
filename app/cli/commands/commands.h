#pragma once

#include "app/cli/command.h"

namespace microvet::cli {

const Command* newCommand();
const Command* infoCommand();
const Command* setCommand();
const Command* checkCommand();
const Command* verifyCommand();
const Command* reviewCommand();
const Command* diffCommand();
const Command* rulesCommand();
const Command* formatsCommand();
const Command* exportCommand();
const Command* translateCommand();
const Command* importCommand();
const Command* adaptCommand();
const Command* deskCommand();
const Command* mergeCommand();
const Command* programmeCommand();

} // namespace microvet::cli
