#pragma once

#include "ui/widgets/field_form.h"

/// The fields of the course by subject, for the course's page and for the steps of the guide. The form's element is the
/// course.
namespace microvet::ui::sections {

void about(FieldForm& f);
void words(FieldForm& f);
void need(FieldForm& f);
void learners(FieldForm& f);
void outcomes(FieldForm& f);
void workload(FieldForm& f);
/// Which points an organisation gives, for how many hours, and how they are rounded.
void creditPolicy(FieldForm& f);
/// Credit points and level.
void credit(FieldForm& f);
void assessmentStatement(FieldForm& f);
void recognition(FieldForm& f);
void badge(FieldForm& f);
void awardingBody(FieldForm& f);
void provider(FieldForm& f);
void contributors(FieldForm& f);
void quality(FieldForm& f);
void delivery(FieldForm& f);
void support(FieldForm& f);
void evaluation(FieldForm& f);
void licence(FieldForm& f);
void funding(FieldForm& f);
/// Who looks after the course, and when it is looked at again.
void care(FieldForm& f);
void version(FieldForm& f);

} // namespace microvet::ui::sections
