# SPDX-License-Identifier: Apache-2.0
#
# The packs, installed as they are.

nobase_dist_pkgdata_DATA =
