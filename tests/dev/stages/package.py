# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The artifact, as users get it: built, imported like Galaxy does it, installed away from the checkout, and used."""

from __future__ import annotations

import re
import shutil
import tarfile

from .. import collection, console, environment, place, process, simulated_plesk, surroundings
from ..tally import Tally

BELONGS = re.compile(
    r"(CHANGELOG|CODE_OF_CONDUCT|CONTRIBUTING|README)\.md$|(FILES|MANIFEST)\.json$|LICENSES/|changelogs/(changelog|config)\.yaml$"
    r"|docs/(\w+\.md|[\w-]+\.(png|svg)|docsite/([\w-]+\.yml|rst/\w+\.rst))$"
    r"|meta/[\w-]+\.(yml|txt)$|playbooks/\w+\.yml$|plugins/\w+/(\w+/)?\w+\.py$|roles/\w+/(README\.md$|\w+/\w+\.yml$|templates/\w+\.\w+\.j2$)"
)
LARGEST = 500 * 1000
COMPLAINT = re.compile(r"^(WARNING|ERROR|CRITICAL|FATAL)\b.*", re.MULTILINE)
SCENARIOS = "extensions/molecule"
DEFINITION = "tests/execution_environment/execution-environment.yml"


def run(options):
    """Build the artifact into .dev/package/ and judge it."""
    home = environment.prepare("package", environment.requirements("core", "package"))
    importer = environment.prepare("importer", environment.requirements("importer"))
    with collection.copied() as copy, place.passing() as elsewhere:
        artifact = built(home, copy)
        steps = (
            ("only what belongs there is in it", contents(artifact)),
            ("galaxy-importer", imported(importer, artifact, elsewhere)),
            ("ansible-galaxy collection install", installed(home, artifact, elsewhere)),
            ("ansible-doc", documented(home, elsewhere)),
            ("ansible-builder introspect", introspected(home, elsewhere)),
            ("ansible-builder create", created(home, copy, elsewhere)),
            ("a task in a fresh environment", used(home, copy, elsewhere)),
            ("the Molecule scenario in " + SCENARIOS, played(home, copy, elsewhere)),
        )
    return sum((judged(name, complaint) for name, complaint in steps), Tally())


def judged(name, complaint):
    """Say how a step went and return its tally."""
    console.step("{0}: {1}".format(name, "NOT as it should be" if complaint else "as it should be"))
    if complaint:
        console.say(complaint)
    return Tally(failed=1) if complaint else Tally(passed=1)


def built(home, copy):
    """Return the artifact, built from a copy of the checkout."""
    folder = place.kept_directory("package")
    for old in folder.glob("*.tar.gz"):
        old.unlink()
    process.must([home.python, home.program("ansible-galaxy"), "collection", "build", "--output-path", folder, copy], surroundings.of_tests(), copy)
    return next(folder.glob("*.tar.gz"))


def contents(artifact):
    """Return what is wrong with the list of files, or nothing."""
    with tarfile.open(str(artifact)) as archive:
        names = sorted(member.name for member in archive if member.isfile())
    size = artifact.stat().st_size
    console.step("{0}: {1} files, {2:.0f} kB".format(artifact.name, len(names), size / 1000))
    strangers = ["{0} does not belong there".format(name) for name in names if not BELONGS.match(name)]
    return "\n".join(strangers + (["it is larger than {0} bytes".format(LARGEST)] if size > LARGEST else []))


def imported(importer, artifact, folder):
    """Return what galaxy-importer complains of, or nothing."""
    environ = surroundings.of_tests()
    environ["PATH"] = str(importer.path / "bin") + ":" + environ["PATH"]
    finished = process.run([importer.python, "-m", "galaxy_importer.main", artifact], environ, folder)
    complaints = [match.group(0) for match in COMPLAINT.finditer(finished.output)]
    return finished.output if finished.returncode else "\n".join(complaints)


def installed(home, artifact, folder):
    """Install the artifact, and return what went wrong."""
    return failure(home, ["ansible-galaxy", "collection", "install", "--offline", "--collections-path", folder, artifact], folder)


def documented(home, folder):
    """Return what ansible-doc complains of, or nothing."""
    modules = failure(home, ["ansible-doc", *("community.plesk." + name for name in collection.modules())], folder)
    return modules or failure(home, ["ansible-doc", "--type", "role", *("community.plesk." + name for name in collection.roles())], folder)


def introspected(home, folder):
    """Return what an execution environment would lack, or nothing."""
    finished = performed(home, ["ansible-builder", "introspect", folder], folder)
    lacking = [name for name in ("lxml", "requests", "libxml2-devel [compile") if name not in finished.output]
    return finished.output if finished.returncode or lacking else ""


def created(home, copy, folder):
    """Make the build context of the execution environment that users are told to copy, and return what went wrong."""
    complaint = failure(home, ["ansible-builder", "create", "--file", copy / DEFINITION, "--context", folder / "context"], folder)
    wanted = folder / "context" / "_build" / "requirements.yml"
    return complaint or ("" if "community.plesk" in wanted.read_text(encoding="utf-8") else "the context does not install the collection")


def used(home, copy, folder):
    """Run a task against a simulated Plesk, and return what went wrong."""
    tests, state = copy / "tests", copy / "tests" / "dev" / "demo" / "plesk.yml"
    with simulated_plesk.running(home, tests, folder / "ready.json", state) as plesk:
        return failure(home, ["ansible", "localhost", "-m", "community.plesk.plesk_service", "-a", "name=web state=started"], folder, **plesk.connection)


def played(home, copy, folder):
    """Run the scenario that users are told to copy, in a project of its own, and return what went wrong."""
    shutil.copytree(str(copy / SCENARIOS), str(folder / "project" / "molecule"))
    return failure(home, ["molecule", "test"], folder, folder / "project", PLESK_SIMULATOR=str(copy / "tests"))


def failure(home, words, folder, directory=None, **environ):
    """Run a program of the environment, and return what it said if it failed."""
    finished = performed(home, words, folder, directory, **environ)
    return finished.output if finished.returncode else ""


def performed(home, words, folder, directory=None, **environ):
    """Run a program of the environment with the collection that is installed in a folder, and return the Finished."""
    environ = surroundings.of_tests(ANSIBLE_COLLECTIONS_PATH=str(folder), **environ)
    environ["PATH"] = str(home.path / "bin") + ":" + environ["PATH"]
    program, *rest = words
    return process.run([home.program(program), *rest], environ, directory or folder)
