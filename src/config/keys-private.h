/* SPDX-License-Identifier: Apache-2.0
 *
 * The words of a configuration, for its parser.
 */
#pragma once

#include "config/config.h"

/* Tells that there is no such key. */
void gs_config_check_key(const GsConfig *config, const GsConfigWord *key);

/* Tells when the key cannot have this value. */
void gs_config_check_value(const GsConfig *config,
                           GsConfigKey key,
                           const GsConfigWord *value);

/* GS_CONFIG_LEVEL_OWN when it is no level, and told. */
GsConfigLevel gs_config_read_level(const GsConfig *config,
                                   const GsConfigWord *value);
