# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""A service plan with every section that the schema has, as XML and as data."""

from __future__ import annotations

from . import addon_plan_packets
from .addon_plan_packets import hosting, pairs, permissions, php_settings, plan

OPERATOR = "service-plan"


def get(selects="", owner="", operations=("get",)):
    """Return the packet that asks for the plans that the filter and the owner, both XML, select."""
    return addon_plan_packets.get(selects, owner, OPERATOR, operations)


def reply_with_plans(*results, more=""):
    """Return a reply packet to ``get`` with these results; ``more`` is XML of the operations behind it."""
    return addon_plan_packets.reply_with_plans(*results, operator=OPERATOR, more=more)


ALL = get()
MAIL = """<mail><nonexistent-user><reject/></nonexistent-user><webmail>roundcube</webmail><maillists>false</maillists><mailservice>true</mailservice>
    <outgoing-messages-mbox-limit>100</outgoing-messages-mbox-limit><outgoing-messages-enable-sendmail>default</outgoing-messages-enable-sendmail>
    <outgoing-messages-overlimit-percent>10</outgoing-messages-overlimit-percent></mail>"""
LOG_ROTATION = """<log-rotation><on><log-condition><log-bysize>10240</log-bysize></log-condition><log-max-num-files>3</log-max-num-files>
    <log-compress>true</log-compress><log-email/></on></log-rotation>"""
WEB_SERVER_SETTINGS = """<web-server-settings><additional/><additional-nginx>client_max_body_size 64m;
proxy_read_timeout 60s;</additional-nginx><nginx-proxy-mode>true</nginx-proxy-mode></web-server-settings>"""
SECTIONS = (
    MAIL
    + "<limits><overuse>block</overuse>"
    + pairs("limit", ("max_site", "1"), ("disk_space", "-1"))
    + "</limits>"
    + LOG_ROTATION
    + "<preferences><stat>3</stat><maillists>true</maillists><dns_zone_type>master</dns_zone_type></preferences>"
    + hosting(("ssl", "true"))
    + "<performance><bandwidth>-1</bandwidth></performance>"
    + permissions(("create_domains", "true"))
    + "<plan-items><item><name>priority-support</name></item><item><name>seo</name></item></plan-items>"
    + "<aps-filter>false</aps-filter><packages/>"
    + php_settings(("memory_limit", "128M"))
    + WEB_SERVER_SETTINGS
)
DOCUMENTED = plan(SECTIONS, 1, "Default Domain")
IDENTITY = dict(id=1, name="Default Domain", guid="befbe7ca-1c78-cfbb-2eaf-debf4cce4896", external_id=None, owner_id=None, owner_login="admin")
TYPED = dict(
    IDENTITY,
    limits=dict(max_site=1, disk_space=-1),
    hosting_type="vrt_hst",
    hosting=dict(ssl=True),
    performance=dict(bandwidth=-1),
    permissions=dict(create_domains=True),
    php_settings=dict(memory_limit="128M"),
    packages=[],
    mail=dict(
        nonexistent_user=dict(reject=None),
        webmail="roundcube",
        maillists=False,
        mailservice=True,
        outgoing_messages_mbox_limit="100",
        outgoing_messages_enable_sendmail="default",
        outgoing_messages_overlimit_percent=10,
    ),
    preferences=dict(stat=3, maillists=True, dns_zone_type="master"),
    log_rotation=dict(on=dict(log_condition=dict(log_bysize=10240), log_max_num_files=3, log_compress=True, log_email=None)),
    web_server_settings=dict(additional=None, additional_nginx="client_max_body_size 64m;\nproxy_read_timeout 60s;", nginx_proxy_mode="true"),
    plan_items=["priority-support", "seo"],
    aps_filter=False,
    overuse="block",
    other={},
)
EMPTY = dict(
    limits={},
    hosting_type=None,
    hosting={},
    performance={},
    permissions={},
    php_settings={},
    packages=[],
    mail={},
    preferences={},
    log_rotation={},
    web_server_settings={},
    plan_items=[],
    aps_filter=None,
    overuse=None,
    other={},
)
