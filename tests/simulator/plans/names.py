# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Names that limits, hosting and permissions of plans are known to have."""

from __future__ import annotations

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
