#include "core/methodology/level.h"

#include <QCoreApplication>
#include <QVarLengthArray>

#include <algorithm>

namespace microvet::methodology {

namespace { struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::methodology) }; }

const QString& EqfLevel::text(EqfColumn column) const
{
    return column == EqfColumn::Knowledge ? knowledge : column == EqfColumn::Skills ? skills : autonomy;
}

const std::array<EqfLevel, 8>& eqfLevels()
{
    static const std::array<EqfLevel, 8> levels{{
        {1, Tr::tr("Basic general knowledge"), Tr::tr("Basic skills for simple tasks"), Tr::tr("Works or studies under direct supervision in a structured context")},
        {2, Tr::tr("Basic facts of a field"), Tr::tr("Uses information for tasks and routine problems with simple rules and tools"), Tr::tr("Works or studies under supervision with some autonomy")},
        {3, Tr::tr("Facts, principles, processes and general concepts of a field"), Tr::tr("Solves problems by choosing and applying basic methods, tools, materials and information"), Tr::tr("Is responsible for finishing tasks and adapts to circumstances when solving problems")},
        {4, Tr::tr("Facts and theory in broad contexts of a field"), Tr::tr("Generates solutions to specific problems of a field"), Tr::tr("Manages own work within guidelines that may change; supervises the routine work of others")},
        {5, Tr::tr("Comprehensive, specialised knowledge, and where it ends"), Tr::tr("Develops creative solutions to abstract problems"), Tr::tr("Manages and supervises where change cannot be foreseen; reviews and develops own and others’ performance")},
        {6, Tr::tr("Advanced knowledge with a critical understanding of theories and principles"), Tr::tr("Masters the field and solves complex, unpredictable problems in it"), Tr::tr("Manages complex activities or projects and decides in unpredictable contexts; develops people and groups")},
        {7, Tr::tr("Highly specialised knowledge, partly at the forefront, as a basis for original thinking"), Tr::tr("Solves problems in research and innovation and integrates several fields"), Tr::tr("Transforms complex contexts that need new strategies; adds to professional knowledge")},
        {8, Tr::tr("Knowledge at the most advanced frontier, and between fields"), Tr::tr("Synthesises and evaluates; extends or redefines knowledge and practice"), Tr::tr("Shows authority, innovation, autonomy and integrity, committed to new ideas")},
    }};
    return levels;
}

int bestFit(int knowledge, int skills, int autonomy)
{
    QVarLengthArray<int, 3> said;
    for (int level : {knowledge, skills, autonomy})
        if (level >= 1 && level <= 8) said.append(level);
    if (said.isEmpty()) return 0;
    std::sort(said.begin(), said.end());
    return said[(said.size() - 1) / 2];
}

} // namespace microvet::methodology
