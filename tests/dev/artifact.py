# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The artifact, as users get it: built, imported like Galaxy does it, installed away from the checkout, and used."""

from __future__ import annotations

import os
import re
import shutil
import tarfile

from . import both_forms, checks, collection, place, process, simulated_plesk, surroundings

BELONGS = re.compile(
    r"(CHANGELOG|CODE_OF_CONDUCT|CONTRIBUTING|README)\.md$|(FILES|MANIFEST)\.json$|LICENSES/|changelogs/(changelog|config)\.yaml$"
    r"|docs/(\w+\.md|[\w-]+\.(png|svg)|docsite/([\w-]+\.yml|rst/\w+\.rst))$"
    r"|meta/[\w-]+\.(yml|txt)$|playbooks/\w+\.yml$|plugins/\w+/(\w+/)?\w+\.py$|roles/\w+/(README\.md$|\w+/\w+\.yml$|templates/\w+\.\w+\.j2$)"
)
LARGEST = 500 * 1000
COMPLAINT = re.compile(r"^(?:WARNING|ERROR|CRITICAL|FATAL)\b.*", re.MULTILINE)
SCENARIOS = "extensions/molecule"
DEFINITION = "tests/execution_environment/execution-environment.yml"
CONNECTION = {"PLESK_HOST": "host", "PLESK_PORT": "port", "PLESK_SECRET_KEY": "secret_key", "PLESK_CERT_FINGERPRINT": "fingerprint"}


def check(session, home):
    """Build the artifact into .nox/artifact/ and judge it."""
    judged = checks.Checks(session)
    with collection.copied() as copy, place.passing() as elsewhere:
        artifact = build(home, copy, place.kept_directory("artifact"))
        judged.add("only what belongs there is in it", find_strangers(artifact))
        judged.add("ansible-galaxy collection install", perform(home, elsewhere, "ansible-galaxy collection install --offline -p .", artifact)[0])
        judged.add("ansible-doc", document(home, elsewhere))
        judged.add("ansible-builder introspect", introspect(home, elsewhere))
        judged.add("ansible-builder create", create_context(home, copy, elsewhere))
        judged.add("a task in a fresh environment", use(home, copy, elsewhere))
        judged.add("the Molecule scenario in " + SCENARIOS, play_scenario(home, copy, elsewhere))
    if judged.failed:
        raise process.ProcessError("the artifact is not as it should be")


def import_it(session, home):
    """Build the artifact and have galaxy-importer judge it, warnings included."""
    judged = checks.Checks(session)
    with collection.copied() as copy, place.passing() as elsewhere:
        artifact = build(home, copy, elsewhere)
        complaint, said = perform(home, elsewhere, "python -m galaxy_importer.main", artifact)
        judged.add("galaxy-importer", complaint or "\n".join(COMPLAINT.findall(said)))
    if judged.failed:
        raise process.ProcessError("Galaxy would complain")


def build(home, copy, folder):
    """Return the artifact, built from a copy of the checkout into a folder."""
    for old in folder.glob("*.tar.gz"):
        old.unlink()
    process.must([home / "bin" / "ansible-galaxy", "collection", "build", "--output-path", folder, copy], None, copy)
    return next(folder.glob("*.tar.gz"))


def find_strangers(artifact):
    """Return what is wrong with the list of files, or nothing."""
    with tarfile.open(str(artifact)) as archive:
        names = sorted(member.name for member in archive if member.isfile())
    size = artifact.stat().st_size
    print("   {0}: {1} files, {2:.0f} kB".format(artifact.name, len(names), size / 1000), flush=True)
    strangers = ["{0} does not belong there".format(name) for name in names if not BELONGS.match(name)]
    return "\n".join(strangers + (["it is larger than {0} bytes".format(LARGEST)] if size > LARGEST else []))


def document(home, folder):
    """Return what ansible-doc complains of, or nothing."""
    modules = perform(home, folder, "ansible-doc", *("community.plesk." + name for name in collection.modules()))[0]
    return modules or perform(home, folder, "ansible-doc --type role", *("community.plesk." + name for name in collection.roles()))[0]


def introspect(home, folder):
    """Return what an execution environment would lack, or nothing."""
    complaint, said = perform(home, folder, "ansible-builder introspect .")
    lacking = [name for name in ("lxml", "requests", "libxml2-devel [compile") if name not in said]
    return complaint or (said if lacking else "")


def create_context(home, copy, folder):
    """Make the build context of the execution environment that users are told to copy, and return what went wrong."""
    complaint = perform(home, folder, "ansible-builder create --context context --file", copy / DEFINITION)[0]
    wanted = folder / "context" / "_build" / "requirements.yml"
    return complaint or ("" if "community.plesk" in wanted.read_text(encoding="utf-8") else "the context does not install the collection")


def use(home, copy, folder):
    """Run a task in both forms against a simulated Plesk, and return what went wrong."""
    words = ["-m", "simulator", "--state", copy / "tests" / "demo" / "plesk.yml", "--ready-file", folder / "ready.json", "--exit-with", os.getpid()]
    with simulated_plesk.running([home / "bin" / "python", *words], copy / "tests", folder / "ready.json") as facts:
        connection = {variable: str(facts[name]) for variable, name in CONNECTION.items()}
        words = ["ansible localhost -m community.plesk.plesk_service -a", "name=web state=started", "-e"]
        return "\n".join(perform(home, folder, *words, "plesk_in_process=" + value, **connection)[0] for value in both_forms.FORMS.values()).strip()


def play_scenario(home, copy, folder):
    """Run the scenario that users are told to copy, in a project of its own, and return what went wrong."""
    shutil.copytree(str(copy / SCENARIOS), str(folder / "project" / "molecule"))
    return perform(home, folder / "project", "molecule test", ANSIBLE_COLLECTIONS_PATH=str(folder), PLESK_SIMULATOR=str(copy / "tests"))[0]


def perform(home, folder, command, *words, **environ):
    """Run a program of the environment with the collection installed in a folder; return what it said if it failed, and what it said."""
    environ = surroundings.of_tests(**dict({"ANSIBLE_COLLECTIONS_PATH": str(folder)}, **environ))
    environ["PATH"] = str(home / "bin") + os.pathsep + environ["PATH"]
    program, *options = command.split()
    finished = process.run([home / "bin" / program, *options, *words], environ, folder)
    return (finished.output if finished.returncode else ""), finished.output
