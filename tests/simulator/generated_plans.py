# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Many add-on plans for measurements: always the same ones, of realistic size, cheap to keep."""

from __future__ import annotations

from typing import Any

from .addon_plans import AddonPlan
from .rendering import Shared

VARIANTS = 16
GIB = 1024**3
COUNTS = (
    "max_site max_subdom max_dom_aliases max_wu max_subftp_users max_db max_box max_maillists max_webapps max_site_builder max_unity_mobile_sites "
    "upsell_site_builder ext_limit_wp-toolkit_instances ext_limit_backup_slots ext_limit_monitoring_sites"
).split()
SIZES = "disk_space max_traffic mbox_quota total_mboxes_quota disk_space_soft max_traffic_soft".split()
SWITCHED = "ssl ssl-redirect fp fp_ssl fp_auth webstat_protected errdocs wu_script php_served_by_nginx ssi ssi_html php cgi perl python fastcgi".split()
PERMISSIONS = (
    "manage_phosting manage_phosting_ssi manage_phosting_php manage_phosting_cgi manage_phosting_perl manage_phosting_python manage_phosting_fastcgi "
    "manage_phosting_errdocs manage_phosting_ssl manage_sh_access manage_not_chroot_shell manage_dns manage_php_settings manage_php_version "
    "allow_insecure_sites manage_anonftp manage_crontab manage_spamfilter manage_virusfilter allow_local_backups allow_ftp_backups "
    "allow_account_local_backups allow_account_ftp_backups manage_webstat manage_log access_appcatalog create_domains manage_subdomains "
    "manage_domain_aliases manage_subftp manage_mail_settings manage_maillists manage_mail_autodiscover manage_performance manage_quota "
    "select_db_server remote_db_connection manage_website_maintenance manage_protected_dirs access_service_users ext_permission_wp-toolkit_manage "
    "ext_permission_wp-toolkit_security ext_permission_git_manage ext_permission_ruby_manage ext_permission_nodejs_manage "
    "ext_permission_advisor_access ext_permission_sitejet_manage ext_permission_sitejet_publish ext_permission_imunify_scan ext_permission_imunify_clean "
    "ext_permission_backup_restore ext_permission_backup_schedule ext_permission_letsencrypt_issue ext_permission_sslit_manage ext_permission_seo_audit "
    "ext_permission_docker_run ext_permission_monitoring_view ext_permission_monitoring_alerts ext_permission_composer_manage ext_permission_log_browser_view "
    "ext_permission_laravel_manage ext_permission_joomla_manage ext_permission_redis_manage ext_permission_varnish_manage ext_permission_firewall_view "
    "ext_permission_dnssec_manage"
).split()
PHP = {
    "safe_mode": "off",
    "open_basedir": "{WEBSPACEROOT}{/}{:}{TMP}{/}",
    "memory_limit": "256M",
    "max_execution_time": "30",
    "max_input_time": "60",
    "post_max_size": "64M",
    "upload_max_filesize": "32M",
    "display_errors": "off",
    "log_errors": "on",
    "allow_url_fopen": "on",
    "short_open_tag": "off",
    "opcache.enable": "on",
    "error_reporting": "E_ALL & ~E_NOTICE & ~E_DEPRECATED",
    "include_path": "",
    "session.save_path": "",
    "mail.force_extra_parameters": "",
    "disable_functions": "opcache_get_status",
    "pm.max_children": "10",
    "pm.max_requests": "500",
    "additional-directives": "",
}


def _variant(number: int) -> dict[str, Any]:
    """Return the sections of one variant; plans of the same variant share them, so that 10,000 plans fit in a small process."""
    limits = [(name, str((number * 7 + place) % 40 - 1)) for place, name in enumerate(COUNTS)]
    limits += [(name, str((number + place) * GIB)) for place, name in enumerate(SIZES)] + [("expiration", "-1")]
    hosting = [(name, "true" if (number + place) % 3 else "false") for place, name in enumerate(SWITCHED)]
    hosting += [
        ("webstat", "awstats"),
        ("shell", "/bin/false"),
        ("ftp_quota", "-1"),
        ("php_handler_id", "plesk-php83-fpm"),
        ("unpaid_website_status", "suspended"),
    ]
    return {
        "limits": limits,
        "hosting": hosting,
        "performance": {"bandwidth": 1024 * (number + 1), "max_connections": 50 + number},
        "packages": [{"name": "wordpress", "version": "6.%d" % number, "release": "1", "vendor": "https://wordpress.org/", "is_visible": "true"}],
        "permissions": [(name, "true" if (number * place) % 4 else "false") for place, name in enumerate(PERMISSIONS)],
        "php_settings": dict(PHP, memory_limit="%dM" % (128 + 32 * number)),
    }


def generate(count: int, first_id: int, owner: str) -> list[AddonPlan]:
    """Return that many plans of the owner, with every section filled, about 9.8 kB of XML each."""
    models = [AddonPlan(id=1, name="model", owner=owner, **_variant(number)) for number in range(min(count, VARIANTS))]
    shared = [Shared(model.sections()) for model in models]
    plans = []
    for number in range(count):
        plan = AddonPlan(id=first_id + number, name="Generated add-on %05d" % (number + 1), owner=owner)
        model = models[number % VARIANTS]
        plan.limits, plan.hosting, plan.performance = model.limits, model.hosting, model.performance
        plan.packages, plan.permissions, plan.php_settings = model.packages, model.permissions, model.php_settings
        plan.shared = shared[number % VARIANTS]
        plans.append(plan)
    return plans
