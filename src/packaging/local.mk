# SPDX-License-Identifier: Apache-2.0
#
# What others need to build on gainsay: pkg-config, introspection,
# completions.

EXTRA_DIST += %D%/gainsay.pc.in

pkgconfigdir = $(libdir)/pkgconfig
pkgconfig_DATA = gainsay.pc

# ---- other languages (GObject introspection) ----

if HAVE_INTROSPECTION
girdir = $(datadir)/gir-1.0
gir_DATA = Gainsay-0.gir
typelibdir = $(libdir)/girepository-1.0
typelib_DATA = Gainsay-0.typelib
CLEANFILES += Gainsay-0.gir Gainsay-0.typelib

# The scanner builds and runs a small program beside the library.
Gainsay-0.gir: libgainsay.la $(srcdir)/src/gainsay.h
	$(AM_V_GEN)CC='$(CC)' CFLAGS='$(CFLAGS)' $(GIR_SCANNER) --quiet \
	  --warn-all $(GIR_WERROR) --namespace=Gainsay --nsversion=0 \
	  --include=GObject-2.0 --pkg=gobject-2.0 --pkg-export=gainsay \
	  --c-include=gainsay.h --library=libgainsay.la \
	  --libtool='$(abs_builddir)/libtool' -I$(srcdir)/src \
	  --output=$@ $(srcdir)/src/gainsay.h

Gainsay-0.typelib: Gainsay-0.gir
	$(AM_V_GEN)$(GIR_COMPILER) --output=$@ $<
endif

# ---- completions: from the tables of commands and options ----

completions = completions/gainsay completions/_gainsay \
  completions/gainsay.fish
bashcompletionsdir = $(datadir)/bash-completion/completions
bashcompletions_DATA = completions/gainsay
zshcompletionsdir = $(datadir)/zsh/site-functions
zshcompletions_DATA = completions/_gainsay
fishcompletionsdir = $(datadir)/fish/vendor_completions.d
fishcompletions_DATA = completions/gainsay.fish
CLEANFILES += $(completions)

$(completions): gainsay$(EXEEXT)
	$(AM_V_GEN)$(MKDIR_P) completions && case $@ in \
	  *.fish) shell=fish ;; */_*) shell=zsh ;; *) shell=bash ;; esac && \
	  ./gainsay$(EXEEXT) --completions=$$shell >$@.new && mv $@.new $@

# ---- Debian packages: make deb, from a release, into packages/ ----

EXTRA_DIST += %D%/debian %D%/Dockerfile %D%/Dockerfile.dockerignore

# DEB_BUILD_OPTIONS=nocheck: make check has been run before a release.
deb: dist
	rm -rf packages && $(MKDIR_P) packages
	tar -C packages -xf $(distdir).tar.xz
	cp -R packages/$(distdir)/src/packaging/debian \
	  packages/$(distdir)/debian
	cd packages/$(distdir) && \
	  DEB_BUILD_OPTIONS="$${DEB_BUILD_OPTIONS-nocheck}" \
	  dpkg-buildpackage --build=binary --unsigned-changes
	cd packages && lintian --fail-on error,warning *.changes

clean-local:
	rm -rf packages

# ---- for machines that run tests: see action.yml, .pre-commit-hooks.yaml ----

EXTRA_DIST += %D%/action %D%/gitlab-ci.yml %D%/problem-matcher.json
