/* SPDX-License-Identifier: Apache-2.0
 *
 * The library's handles for other languages: boxed types, of which a copy is
 * one more holder.
 */
#include "gainsay-config-private.h"

static GainsayRules *
copy_rules(GainsayRules *rules)
{
  return gs_gainsay_share_rules(rules);
}

G_DEFINE_BOXED_TYPE(GainsayRules, gainsay_rules, copy_rules, gainsay_rules_free)
G_DEFINE_BOXED_TYPE(GainsayConfig,
                    gainsay_config,
                    gs_config_share,
                    gainsay_config_free)
G_DEFINE_BOXED_TYPE(GainsayRun,
                    gainsay_run,
                    gs_gainsay_share_run,
                    gainsay_run_free)
