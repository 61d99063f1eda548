# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""What a reply of protocol 1.6.9.1 may hold, in the notation of ``notation.py``; tests/schema/generate.py writes this file."""

from __future__ import annotations

TYPES = r"""
certificateType = (name:string)
certificatesType = (certificate*:certificateType)
CertificateResponseType = (
  | install:(result:(status:result_status, errcode?:unsignedInt, errtext?:string))
  | update:(result:(status:result_status, errcode?:unsignedInt, errtext?:string))
  | remove:(result+:(...resultType, (name:string)?))
  | generate:(result:(...resultType, (csr:string, pvt?:string)?))
  | get-pool:(result+:(...resultFilterType, (certificates:certificatesType)?))
  )+
clientGetGenInfo = (cr_date:date & cname:string & pname:string & login:string & status:objectStatus & phone:string & fax:string & email:string &
    address:string & city:string & state:string & pcode:string & country:string & locale:string & password?:string & password_type?:string & guid?:string &
    owner-id?:int & owner-login?:string & vendor-guid?:string & external-id?:string & description?:string)
clientStatType = (active_domains:unsignedInt, subdomains:unsignedInt, disk_space:size, postboxs:unsignedInt, redirects:unsignedInt, mail_groups:unsignedInt,
    mail_resps:unsignedInt, mail_lists:unsignedInt, web_users:unsignedInt, data_bases:unsignedInt, traffic:size, traffic_prevday:size)
clientData = (gen_info?:clientGetGenInfo & stat?:clientStatType)
resultFilterType = (...resultType, (filter-id?:anySimpleType, id?:id_type)?)
domainListOutputType = (domain*:(id:id_type, name:string, ascii-name:string, type:~string, main:boolean, guid:string, external-id:string, parent-id?:id_type,
    domain-id?:id_type))
resultDomainListOutputType = (result*:(...resultFilterType, (domains?:domainListOutputType)))
ClientResponseType = (
  | add:(result:(...resultType, (id:id_type, guid:string)?))
  | get:(result+:(...resultFilterType, (data?:clientData)?))
  | del:(result+:resultFilterType)
  | set:(result+:resultFilterType)
  | convert-to-reseller:(result+:resultFilterType)
  | change-owner:(result+:resultFilterType)
  | get-domain-list+:resultDomainListOutputType
  )+
DatabaseServerResultType = (...resultType, (id:id_type)?)
anyType = (<any>*)@any
DatabaseServerResultType2 = (...resultType, (type?:string, id?:id_type))
DatabaseServerResponseType = (
  | add:(result:DatabaseServerResultType)
  | set:(result:DatabaseServerResultType)
  | del:(result+:DatabaseServerResultType)
  | set-default:(result:DatabaseServerResultType)
  | get:(result+:((...resultType, (id:id_type)?), (data:(((host?:string, port?:int), (type:string, admin:string, password?:string)),
      (status:DatabaseServerError, db_num:int, default?:anyType, local?:anyType)))?))
  | get-supported-types:(result:(...resultType, (type:string)*))
  | get-default:(result+:DatabaseServerResultType2)
  | get-local:(result+:DatabaseServerResultType2)
  )+
resultType = (status:result_status, errcode?:unsignedInt, errtext?:string)
dnsRecord = ((site-id:id_type | site-alias-id:id_type)?, type:~string, host:string, value:string, opt?:string)
aclResultType = (...resultType, (host+:string)?)
SOAType = (ttl?:unsignedInt & refresh?:unsignedInt & retry?:unsignedInt & expire?:unsignedInt & minimum?:unsignedInt)
resultOpType = (...resultType, (site-id:id_type | site-alias-id:id_type)?)
DNSEnableRemoteDNS = (result:resultType)
DNSDisableRemoteDNS = (result:resultType)
DNSGetStatusRemoteDNS = (result:(...resultType, (dns-status:boolean)?))
DNSSetRecursionOutputType = (result:resultType)
DNSGetRecursionOutputType = (result:(...resultType, (value:DNSRecursionValueType)?))
DNSGetSupportedRecursionOutputType = (result:(...resultType, (value+:DNSRecursionValueType)?))
DNSResponseType = (
  | sync-with-template:(result:resultType)
  | add_rec:(result:(...resultType, (id?:id_type)?))
  | get_rec:(result*:(...resultType, (id:id_type, data?:dnsRecord)?))
  | del_rec:(result*:(...resultType, (id:id_type)?))
  | get_acl:(result*:aclResultType)
  | add_to_acl:(result*:aclResultType)
  | remove_from_acl:(result*:aclResultType)
  | switch:(result+:(...resultType, (site-id:id_type | site-alias-id:id_type)?))
  | add_master_server:(result:(...resultType, (id:id_type)?))
  | get_master_server:(result+:(...resultFilterType, ((site-id:id_type | site-alias-id:id_type), ip_address:ip_address)?))
  | del_master_server:(result+:(...resultType, (id:id_type)?))
  | get:(result+:(...resultType, ((site-id:id_type | site-alias-id:id_type)?, soa?:SOAType, zone_type?:ZoneType, zone_status?:ZoneStatusType)))
  | set:(result*:(...resultType, (site-id:id_type | site-alias-id:id_type)?))
  | enable:(result+:resultOpType)
  | disable:(result+:resultOpType)
  | enable-remote-dns:DNSEnableRemoteDNS
  | disable-remote-dns:DNSDisableRemoteDNS
  | get-status-remote-dns:DNSGetStatusRemoteDNS
  | set-recursion:DNSSetRecursionOutputType
  | get-recursion:DNSGetRecursionOutputType
  | get-supported-recursion:DNSGetSupportedRecursionOutputType
  )+
domainGenInfoType = (cr_date:date, name:domainName, ascii-name:string, status:objectStatus, real_size:size, owner-id?:id_type, owner-login?:string,
    dns_ip_address{0..2}:ip_address, htype:domainHType, guid:string, vendor-guid:string, external-id:string, sb-site-uuid?:string, description?:string,
    admin-description?:string, reseller-description?:string)
PleskPhysHostingPropertyType = (name:string, value:anySimpleType)
domainHostingAgentGet = (vrt_hst:((property+:PleskPhysHostingPropertyType), (ip_address{1..2}:ip_address)) | std_fwd:((dest_url:forwardingURL, http_code?:int),
    (ip_address{1..2}:ip_address)) | frm_fwd:((dest_url:forwardingURL), (ip_address{1..2}:ip_address)) | none:anyType)
PleskLimitType = (name:string, value:long)
domainStat = (traffic:size & subdom:unsignedInt & wu:unsignedInt & box:unsignedInt & redir:unsignedInt & mg:unsignedInt & resp:unsignedInt &
    maillists:unsignedInt & db:unsignedInt & mssql_db:unsignedInt & traffic_prevday:size & domains:unsignedInt & sites:unsignedInt)
domainPrefs = (www?:boolean & stat_ttl?:statTtl & outgoing-messages-domain-limit?:string & icp-status?:boolean & icp-permit?:string)
DomainPerformanceType = (bandwidth?:double, max_connections?:int)
PlanOutputInfo = (plan-guid:string, plan-external-id?:string)
SubscriptionsList = (subscription?:(locked:string, synchronized:string, plan+:PlanOutputInfo))
PleskPermissionType = (name:string, value:boolean)
domainPerms = (permission*:PleskPermissionType, revoke-all?:anyType)
phpSettings = (setting:(name:string, value:string))*
resourceUsageType = (name:anyType, value:anyType)
resourceUsage = (resource+:resourceUsageType, counter*:resourceUsageType)
MailProvider = (local:anyType | aps:(& package-uid:string))
WebspaceMailPreferences = ((none:anyType | (nonexistent-user?:(bounce:string | forward:string | reject:anyType), webmail?:string, spam-protect-sign?:boolean,
    greylisting?:boolean, mailservice?:boolean, ip_address*:ip_address, mail-provider?:MailProvider, webmail-certificate?:string)),
    (outgoing-messages-mbox-limit?:string, outgoing-messages-domain-limit?:string, outgoing-messages-subscription-limit?:string,
    outgoing-messages-enable-sendmail?:booleanWithDefault, outgoing-messages-overlimit-percent?:int))
APSIdentifierType = (name:string, version?:string, release?:string, vendor?:string, packager?:string, is_uploaded?:string, is_visible?:string,
    description?:string, global_settings_not_set?:string)
buttonDataType = (code:string & type:~string & name:string & name_id:string & group_name:string & group_name_id:string & href:urlType & js_onclick?:text &
    enabled:boolean & new_window?:boolean & tabindex?:int & conhelp_id?:string & conhelp?:text & icon_url?:urlType)
trafficType = (date:date, http_in:long, http_out:long, ftp_in:long, ftp_out:long, smtp_in:long, smtp_out:long, pop3_imap_in:long, pop3_imap_out:long)
EnumElementType = (value:anySimpleType, label?:string, hint?:string)
ExtensionType = (<any>*)
PropertyDescriptor = (name:string, (type:string, enum*:EnumElementType), default-value?:anyType, writable-by*:anySimpleType, label?:string, hint?:string,
    extension?:ExtensionType)
RelevantType = (name:string, (value:anySimpleType | read-only:boolean))
BindType = (ref:string, relevant*:RelevantType, read-only:boolean)
ObjectDescriptor = (property+:PropertyDescriptor, bind*:BindType)
WebspacePlanItemResultType = (...resultFilterType, (item?:string))
WebspaceApsFilterOutputType = (result*:resultFilterType)
dbServerOutput = (type:string, id:id_type, host:string, port:string)
WebspaceDbServerListOutputType = (result:(...resultFilterType, (db-server*:dbServerOutput)?))
DomainResponseType = (
  | add:(result:(...resultType, (id?:id_type, guid?:string)?))
  | get:(result*:(...resultFilterType, (data?:(gen_info?:domainGenInfoType, hosting?:domainHostingAgentGet, hosting-basic?:domainHostingAgentGet,
      limits?:(overuse?:~string, limit*:PleskLimitType, all-to-zero?:anyType), stat?:domainStat, prefs?:domainPrefs, disk_usage?:(httpdocs:long, httpsdocs:long,
      subdomains:long, web_users:long, anonftp:long, logs:long, (dbases:long | (mysql_dbases:int, mssql_dbases:int)), mailboxes:long, maillists:long,
      domaindumps:long, (configs:long, chroot:long)?), performance?:DomainPerformanceType, subscriptions?:SubscriptionsList, permissions?:domainPerms,
      plan-items?:(item*:(name:string)), php-settings?:phpSettings, resource-usage?:resourceUsage, mail?:WebspaceMailPreferences, aps-filter?:boolean,
      packages?:(package*:APSIdentifierType)))?))
  | del:(result*:resultFilterType)
  | set:(result*:resultFilterType)
  | cform_buttons_list:(result+:(...resultFilterType, (button*:buttonDataType)?))
  | get_traffic:(result*:(...resultFilterType, (traffic*:trafficType)?))
  | set_traffic:(result:(...resultType, (id:int)?))
  | get-limit-descriptor:(result*:(...resultFilterType, (descriptor?:ObjectDescriptor)?))
  | get-permission-descriptor:(result*:(...resultFilterType, (descriptor?:ObjectDescriptor)?))
  | get-physical-hosting-descriptor:(result*:(...resultFilterType, (descriptor?:ObjectDescriptor)?))
  | switch-subscription:(result*:(...resultFilterType, (problems?:string)?))
  | sync-subscription:(result+:(...resultFilterType, (problems?:string)?))
  | add-subscription:(result*:(...resultFilterType, (problems?:string)?))
  | remove-subscription:(result*:(...resultFilterType, (problems?:string)?))
  | add-package:(result+:resultFilterType)
  | remove-package:(result+:resultFilterType)
  | add-plan-item:(result+:WebspacePlanItemResultType)
  | remove-plan-item:(result+:WebspacePlanItemResultType)
  | enable-aps-filter:WebspaceApsFilterOutputType
  | disable-aps-filter:WebspaceApsFilterOutputType
  | get-changed:(result:(...resultType, (subscription+:(name:anyType & id:anyType & external-id:anyType))?))
  | db-servers:(add:(result*:resultFilterType) | remove:(result*:resultFilterType) | list:WebspaceDbServerListOutputType)
  )+
SubdomainAddOutputType = (result:(...resultType, (id?:id_type)))
SubdomainPropertyType = (name:string, value:anySimpleType)
SubdomainObjectType = (parent:string, name:string, home?:string, property*:SubdomainPropertyType)
SubdomainGetOutputType = (result+:(...resultFilterType, (data:SubdomainObjectType)?))
SubdomainDelOutputType = (result+:resultFilterType)
SubdomainSetOutputType = (result+:resultFilterType)
SubdomainRenameOutputType = (result:resultType)
SubdomainOutputType = (
  | add:SubdomainAddOutputType
  | get:SubdomainGetOutputType
  | del:SubdomainDelOutputType
  | set:SubdomainSetOutputType
  | rename:SubdomainRenameOutputType
  )+
aliasResultType = (...resultType, (| id:id_type)?)
aliasInfoType = ((status?:int, pref?:(web?:boolean, mail?:boolean, seo-redirect?:boolean, icp-status?:boolean, icp-permit?:string), manage-dns?:boolean),
    (site-id:id_type, name:string, ascii-name?:string))
DAGetSupportedServicesOutputType = (result:(...resultType, (service+:string)?))
DomainAliasResponseType = (
  | create:(result:aliasResultType)
  | rename:(result:resultType)
  | get:(result+:(...resultFilterType, (info:aliasInfoType)?))
  | delete:(result+:resultFilterType)
  | set:(result+:resultFilterType)
  | get-supported-services:DAGetSupportedServicesOutputType
  )+
EventLogResponseType = (
  | get:(result:(...resultType, (event+:(type:event_type, time:unsignedInt, class:class_type, id:~string))?))
  | get_events:(result:(...resultType, (event+:(id:~id_type, type:event_type, time:unsignedInt, class:class_type, obj_id:string, user:string, host:string))?))
  | get-last-id:(result:(...resultType, (id:id_type)?))
  )+
IpResponseType = (
  | add:(& result:(...resultType, (ip_address?:ip_address)?))
  | get:(| result:(...resultType, (addresses?:(| ip_info:(ip_address:ip_address & netmask:ip_address & type:ipType & interface:netInterface &
      public_ip_address?:ip_address))*)?))+
  | set:(result+:(...resultType, (ip_address:ip_address)?))
  | del:(result+:(...resultType, (ip_address:ip_address)?))
  )+
operationMailResultCreateType = (result+:(...resultType, (mailname:(id?:id_type, name:string))?))
operationMailResultType = (result+:(...resultType, (mailname:(name:string))?))
autoRespAttach = (tmp-name?:string, file-name?:string)
mailnameGetInfoType = (id?:id_type, name:string, mailbox?:(enabled?:boolean, quota?:long, usage?:int), forwarding?:(enabled?:boolean, address*:string),
    alias*:string, autoresponder?:(enabled?:boolean, subject?:string, content_type?:~string, charset?:string, text?:string, attachment*:autoRespAttach,
    forward?:string, end_date?:date), (password:(value?:string, type?:passwdType) | user-guid:string)?, antivir?:Antivir, outgoing-messages-mbox-limit?:string,
    description?:string)
operationresultGetInfoType = (...resultType, (mailname?:mailnameGetInfoType))
MailPreferences = (none:anyType | (nonexistent-user?:(bounce:string | forward:string | reject:anyType), webmail?:string, spam-protect-sign?:boolean,
    greylisting?:boolean, mailservice?:boolean, ip_address*:ip_address, mail-provider?:MailProvider, webmail-certificate?:string))
MailResponseType = (
  | create:operationMailResultCreateType
  | update:(add:operationMailResultType | remove:operationMailResultType | set:operationMailResultType)
  | get_info:(result+:operationresultGetInfoType)
  | enable:(result+:resultType)
  | disable:(result+:resultType)
  | remove:operationMailResultType
  | set_prefs:(result+:(...resultType, (site-id:id_type)?))
  | get_prefs:(result+:(...resultType, (site-id:id_type, prefs:MailPreferences)?))
  | rename:(result:resultType)
  | get-available-mail-providers:(result+:(...resultType, (mail-provider+:MailProvider)?))
  )+
SecretKeyInfo = (key:string, ip_address:string, description:string, login?:string)
SecretKeyResponseType = (
  | create:(result:(...resultType, (key:string)?))
  | delete:(result+:(...resultType, (key:string)?))
  | get_info:(result+:(...resultType, ((key_info+:SecretKeyInfo | key:string))?))
  )+
ProtosList = (proto+:string)
GetProtosResultType = (...resultType, (protos:ProtosList)?)
GetProtosType = (result:GetProtosResultType)
KeyPropertyType = (name:anyType, value:anySimpleType)
keyType = (property+:KeyPropertyType, content:base64Binary, additional-key?:boolean)
VPSOptimizedStatus = (aspect+:(name:string, value:string))
serverGenInfoType = (server_name:string, server_guid:string, external-id?:string, vps-optimized-status?:VPSOptimizedStatus, mode?:~string)
componentsType = (| component:(name:~string & version:~string))+
objectsStatType = (clients:unsignedInt, domains:unsignedInt, active_domains:unsignedInt, mail_boxes:unsignedInt, mail_redirects:unsignedInt,
    mail_groups:unsignedInt, mail_responders:unsignedInt, web_users:unsignedInt, databases:unsignedInt, database_users:unsignedInt, problem_clients:unsignedInt,
    problem_domains:unsignedInt)
versionStatType = (plesk_name:~string, plesk_version:~string, plesk_os:~string, plesk_os_version:~string, plesk_build:~string, os_release:~string,
    veid?:integer)
otherStatType = (cpu:string, uptime:unsignedInt, inside_vz:boolean)
load_avgStatType = (l1:double, l5:double, l15:double)
memStatType = (total:size, used:size, free:size, shared:size, buffer:size, cached:size)
swapStatType = (total:size, used:size, free:size)
diskspaceStatType = (device+:(name:~string, total:size, used:size, free:size))
statType = (objects:objectsStatType, version:versionStatType, other:otherStatType, load_avg:load_avgStatType, mem:memStatType, swap:swapStatType,
    diskspace:diskspaceStatType)
adminType = ((admin_cname?:string, admin_pname:string, admin_phone?:string, admin_fax?:string, admin_email:emailType, admin_address?:string, admin_city?:string,
    admin_state?:string, admin_pcode?:zipcodeType, admin_country?:string, send_announce?:boolean, admin_locale?:string, admin_multiple_sessions?:boolean)?,
    (uid?:string, global-login?:string))
interfacesType = (interface:netInterface)*
servicesState = (| srv:(id:~string & title:~string & state:~string & error?:~string))*
serverPrefs = (max_connections?:int & max_connections_per_ip?:int & outgoing_email_mode?:~string & outgoing_email_mode_explicit_ipv4?:string &
    outgoing_email_mode_explicit_ipv6?:string & outgoing_antispam?:boolean & outgoing_messages_mbox_limit?:int & outgoing_messages_domain_limit?:int &
    outgoing_messages_subscription_limit?:int & enable_sendmail?:boolean & report_period?:~string & notification_period?:~string & stat_ttl?:int &
    include_remote_databases?:~boolean & traffic_accounting?:~int & restart_apache_interval?:~int & apache_pipelog?:~boolean & ftp_over_ssl?:~string &
    mail_notifications?:boolean & smtp_use_default_settings?:boolean & smtp_host?:string & smtp_port?:~int & smtp_login?:string & smtp_password?:string &
    smtp_tls?:boolean & smtp_allow_users?:boolean & aps_force_updates?:~boolean & aps_suggest_updates?:~boolean & preview_protection?:boolean &
    waf-rule-engine?:~string & waf-rule-set?:string)
shellType = (name:string, path:string)
ShellsList = (shell+:shellType)
serverSessionSetup = (& login_timeout?:~int)
siteIsolationConfigOutput = (property+:(name:string, value+:string))
updatesOutput = (available_update:string, available_update_type:string, security_updates:string, last_installed_update:string,
    install_updates_automatically:boolean, install_third_party_updates:boolean, install_system_package_updates_automatically:boolean)
certificate = (name:string, (webspace:domainName | site:domainName | admin:anyType))
serverCertificates = (panel?:certificate & mail-server?:certificate)
GetResultType = (...resultType, (key:keyType | gen_info:serverGenInfoType | components:componentsType | stat:statType | admin:adminType |
    interfaces:interfacesType | services_state:servicesState | prefs:serverPrefs | shells:ShellsList | session_setup:serverSessionSetup |
    site-isolation-config:siteIsolationConfigOutput | updates:updatesOutput | admin-domain-list:domainListOutputType | certificates?:serverCertificates)*)
GetType = (result:GetResultType)
SetResultType = (status:result_status, errcode?:unsignedInt, errtext?:string)
SetType = (result:SetResultType)
ServicesManagementResultType = (...resultType, (id:srvIdType)?)
ServicesManagementType = (result:ServicesManagementResultType)
LicInstallResultType = (...resultType, (key-id:string)?)
LicenseInstallType = (result:LicInstallResultType)
InitialSetupResultType = (...resultType, (server_name:string)?)
InitialSetupType = (result:InitialSetupResultType)
AdditionalKeyPropertyType = (name:string, value:string)
additionalKeyType = (number:string, name:string, active:boolean, license_update_date?:int, lim_date?:int, content:base64Binary,
    property*:AdditionalKeyPropertyType)
GetAdditionalKeyResultType = (...resultType, (name?:string, key_info?:additionalKeyType))
GetAdditionalKeyType = (result*:GetAdditionalKeyResultType)
GetValidationModeResultType = (result:resultType)
RenewAdditionalKeyResultType = (...resultType, (name?:string))
RenewAdditionalKeyType = (result*:RenewAdditionalKeyResultType)
miscPropertyType = (name:miscPropertyNameType, value?:string)
miscResultType = (...resultType, (property:miscPropertyType)?)
SetMiscType = (result*:miscResultType)
GetMiscType = (result*:miscResultType)
DelMiscType = (result+:miscResultType)
CreateSessionResultType = (...resultType, (id:string)?)
CreateSessionType = (result:CreateSessionResultType)
ServerOperatorType = (
  | get_protos:GetProtosType
  | get:GetType
  | set:SetType
  | srv_man:ServicesManagementType
  | lic_install:LicenseInstallType
  | lic_update:resultType
  | initial_setup:InitialSetupType
  | get_additional_key:GetAdditionalKeyType
  | remove_additional_key:GetValidationModeResultType
  | renew_additional_key:RenewAdditionalKeyType
  | set_misc:SetMiscType
  | get_misc:GetMiscType
  | del_misc:DelMiscType
  | create_session:CreateSessionType
  | set-ppb-connection:(result:resultType)
  | reboot:(result:resultType)
  | license-rollback-key:(result:(...resultType, (key-id:string)?))
  | license-retrieve-keys:(result:resultType)
  | lic_get_info:keyType
  | clean-mail-queue:(result:resultType)
  | add-admin-alias:(result:resultType)
  | set-admin-alias:(result:resultType)
  | del-admin-alias:(result:resultType)
  | domain-restriction-add:(result:resultType)
  | domain-restriction-remove:(result:resultType)
  | domain-restriction-list:(enable:integer, name*:string)
  | domain-restriction-rename:(result:resultType)
  | domain-restriction-enable:(result:resultType)
  | domain-restriction-disable:(result:resultType)
  )+
CBOwner = (admin:anyType | customer-id:id_type | reseller-id:id_type)
CBProps = ((sort_key?:int, conhelp?:string, file?:string, public?:boolean, internal?:boolean, noframe?:boolean), (place:CBPlace, url:urlType, text:text))
CBUrlComponents = (dom_id?:anyType, dom_name?:anyType, ftp_user?:anyType, ftp_pass?:anyType, cl_id?:anyType, cname?:anyType, pname?:anyType, email?:anyType)?
GetNavigationOutputType = (result:(...resultType, (navigation:string)?))
BrandingResult = (result+:resultFilterType)
UIResponseType = (
  | create-custombutton:(result:(...resultType, (id:id_type)?))
  | get-custombutton:(result*:(...resultType, (id:id_type, owner:CBOwner, properties:CBProps, url-components:CBUrlComponents)?))
  | delete-custombutton:(result*:(...resultType, (id:id_type)?))
  | get-navigation:GetNavigationOutputType
  | branding-theme-install:BrandingResult
  | branding-theme-uninstall:BrandingResult
  )+
UploadOutputResultType = (...resultType, (name:string, file:string))
UploadOutputType = (result+:UploadOutputResultType)
DomainTemplateAddOutputType = (result:(...resultType, (id:id_type, guid:string)?))
DomainTemplateMailPreferences = (nonexistent-user?:(bounce:string | forward:string | reject:anyType), webmail?:string, maillists?:boolean, mailservice?:boolean,
    outgoing-messages-mbox-limit?:string, outgoing-messages-domain-limit?:string, outgoing-messages-subscription-limit?:string,
    outgoing-messages-enable-sendmail?:booleanWithDefault, outgoing-messages-overlimit-percent?:int)
domainLimits = (overuse?:~string, limit*:PleskLimitType, all-to-zero?:anyType)
ConditionType = (log-bysize:int | log-bytime:~string)
LogRotationType = (on:(log-condition:ConditionType, log-max-num-files?:int, log-compress?:boolean, log-email?:string) | off:NoneType)
DomainTemplatePreferecesType = (stat?:int, maillists?:boolean, mailservice?:boolean, dns_zone_type?:ZoneType)
DomainTemplateVrtHst = (property*:PleskPhysHostingPropertyType)
webServerSettings = (additional?:string, additional-ssl?:string, additional-nginx?:string, restrict-follow-sym-links?:string, nginx-proxy-mode?:string)
DomainTemplateGetOutputType = (result+:(...resultType, (id?:id_type, name?:string, guid?:string, external-id?:string, owner-id?:id_type, owner-login?:string,
    (mail?:DomainTemplateMailPreferences, limits?:domainLimits, log-rotation?:LogRotationType, preferences?:DomainTemplatePreferecesType,
    hosting?:(vrt_hst:DomainTemplateVrtHst | none:NoneType), performance?:DomainPerformanceType, permissions?:domainPerms, plan-items?:(item*:(name:string)),
    aps-filter?:boolean, packages?:(package*:APSIdentifierType), php-settings?:phpSettings, web-server-settings?:webServerSettings))?))
DomainTemplateDeleteOutputType = (result+:(...resultType, ((id:id_type | name:string | guid:string | external-id:string)?, problems?:string)))
DomainTemplateSetOutputType = (result+:(...resultType, ((id:id_type | name:string | guid:string | external-id:string)?, problems?:string)))
DomainTemplateResultFilterType = (...resultFilterType, (problems?:string)?)
DomainTemplatePlanItemResultType = (...resultType, ((id:id_type | name:string | guid:string | external-id:string)?, item?:string))
DomainTemplateDescriptorOutput = (...resultType, ((id:id_type | name:string | guid:string | external-id:string)?, descriptor?:ObjectDescriptor))
DomainTemplateDbServersOutputType = (add:(result+:resultFilterType) | remove:(result+:resultFilterType) | list:(result:(...resultFilterType,
    (db-server*:dbServerOutput)?)))
DomainTemplateOutputType = (
  | add:DomainTemplateAddOutputType
  | get:DomainTemplateGetOutputType
  | del:DomainTemplateDeleteOutputType
  | set:DomainTemplateSetOutputType
  | add-package:(result+:DomainTemplateResultFilterType)
  | remove-package:(result+:DomainTemplateResultFilterType)
  | enable-aps-filter:(result+:DomainTemplateResultFilterType)
  | disable-aps-filter:(result+:DomainTemplateResultFilterType)
  | add-plan-item:(result+:DomainTemplatePlanItemResultType)
  | remove-plan-item:(result+:DomainTemplatePlanItemResultType)
  | get-limit-descriptor:(result+:DomainTemplateDescriptorOutput)
  | get-permission-descriptor:(result+:DomainTemplateDescriptorOutput)
  | get-physical-hosting-descriptor:(result+:DomainTemplateDescriptorOutput)
  | db-servers:DomainTemplateDbServersOutputType
  | duplicate:DomainTemplateAddOutputType
  )+
VDirResultType = (result:resultType)
VDirAppType = ((enabled, parent-paths?:boolean, run-in-mta:boolean, aspnet-version?:string) | disabled)
VDirDefaultDocType = ((enabled, search*:string) | disabled)
VDirProperties = (real-path?:RealDirPath, access-source?:boolean, access-read?:boolean, access-write?:boolean, dir-browsing?:boolean, log-visits?:boolean,
    application?:VDirAppType, execute-perm?:VDirExecutePermissionsType, default-doc?:VDirDefaultDocType, access-anonymous?:boolean, access-windows?:boolean,
    require-ssl?:boolean, asp-buffering-limit?:int, asp-max-request-entity-allowed?:int, asp-enabled-server-debug?:boolean, asp-enabled-client-debug?:boolean,
    ip-allow*:string, ip-deny*:string, mime-type*:string, is-deny-by-concurrent-requests?:boolean, max-concurrent-requests?:int,
    is-deny-by-request-rate?:boolean, max-requests?:int, request-interval?:int)
VDirGetResultType = (result+:(...resultFilterType, (properties:VDirProperties)?))
VDirOutputType = (
  | create:VDirResultType
  | update:VDirResultType
  | remove:VDirResultType
  | get:VDirGetResultType
  )+
DatabaseAddDBOutputType = (result:(...resultType, (id:id_type)?))
DatabaseDelDBOutputType = (result+:resultFilterType)
DatabaseAssignToSubscriptionOutputType = (result+:resultFilterType)
DatabaseSetDBOutputType = (result:resultType)
DatabaseGetDefaultUserOutputType = (result+:resultFilterType)
DatabaseGetDBOutputType = (result+:(...resultFilterType, (name:string, type:string, webspace-id:id_type, db-server-id:id_type, default-user-id?:int)?))
DatabaseAddDBUserOutputType = (result:(...resultType, (id:id_type)?))
DatabaseDelDBUserOutputType = (result+:resultFilterType)
DatabaseUserAclType = (host*:string)
DatabaseUserRemoteAccessRulesType = (ip-address*:string)
DatabaseGetDBUsersOutputType = (result+:(...resultFilterType, (login?:anyType, db-id?:id_type, acl?:DatabaseUserAclType,
    allow-access-from?:DatabaseUserRemoteAccessRulesType)?))
DatabaseSetDBUserOutputtype = (result:(...resultType, (id:id_type)?))
DatabaseSetCustomHostOutputType = (result+:resultFilterType)
DatabaseOutputType = (
  | add-db:DatabaseAddDBOutputType
  | del-db:DatabaseDelDBOutputType
  | assign-to-subscription:DatabaseAssignToSubscriptionOutputType
  | set-default-user:DatabaseSetDBOutputType
  | get-default-user:DatabaseGetDefaultUserOutputType
  | get-db:DatabaseGetDBOutputType
  | add-db-user:DatabaseAddDBUserOutputType
  | del-db-user:DatabaseDelDBUserOutputType
  | get-db-users:DatabaseGetDBUsersOutputType
  | set-db-user:DatabaseSetDBUserOutputtype
  | set-custom-host:DatabaseSetCustomHostOutputType
  )+
FtpUserSimpleResultType = (...resultType, (id:id_type)?)
FtpUserAddOutputType = (result:FtpUserSimpleResultType)
FtpUserSetOutputType = (result+:resultFilterType)
FtpUserDelOutputType = (result+:resultFilterType)
FtpUserPermissions = (read?:boolean, write?:boolean)
FtpUserGetResultType = (...resultFilterType, (name:string, home:string, quota?:int, permissions?:FtpUserPermissions, webspace-id:id_type)?)
FtpUserGetOutputType = (result+:FtpUserGetResultType)
FtpUserOutputType = (
  | add:FtpUserAddOutputType
  | set:FtpUserSetOutputType
  | del:FtpUserDelOutputType
  | get:FtpUserGetOutputType
  )+
Session = (id:string, type:SessionType, ip-address:ip_address, login:string, login-time:dateTime, idle:dateTime)
SessionGetOutputType = (result:(...resultType, (session+:Session)?))
SessionTerminateOutput = (result:resultType)
SessionOutputType = (
  | get:SessionGetOutputType
  | terminate:SessionTerminateOutput
  )+
LocaleInfo = (id:string, lang:string, country:string, used:int, enabled:boolean)
LocaleGetOutput = (result+:((...resultType, (filter-id?:anySimpleType, id?:string)?), (info:LocaleInfo)?))
LocaleMessageResultType = (...resultType, (filter-id?:anySimpleType, id?:string, message?:string)?)
LocaleGetMessageOutput = (result+:LocaleMessageResultType)
LocaleResultType = (...resultType, (filter-id?:anySimpleType, id?:string)?)
LocaleEnableOutput = (result+:LocaleResultType)
LocaleDisableOutput = (result+:LocaleResultType)
LocaleOutput = (
  | get:LocaleGetOutput
  | get-message:LocaleGetMessageOutput
  | enable:LocaleEnableOutput
  | disable:LocaleDisableOutput
  )+
LogRotationSetOutput = (result+:resultFilterType)
LogRotationConditionType = (log-bysize:int | log-bytime:~string)
LogRotationSettingsType = (log-condition:LogRotationConditionType, log-max-num-files?:int, log-compress?:boolean, log-email?:string)
LogRotationGetOutput = (result+:(...resultFilterType, (settings:LogRotationSettingsType)?))
LogRotationEnableOutput = (result+:resultFilterType)
LogRotationDisableOutput = (result+:resultFilterType)
LogRotationGetStatusOutput = (result+:(...resultFilterType, (enabled:boolean)?))
LogRotationOutput = (
  | set:LogRotationSetOutput
  | get:LogRotationGetOutput
  | enable:LogRotationEnableOutput
  | disable:LogRotationDisableOutput
  | get-status:LogRotationGetStatusOutput
  )+
ProtectedDirAddOutput = (result:(...resultType, (id:id_type)?))
ProtectedDirSetOutput = (result+:resultFilterType)
ProtectedDirDeleteOutput = (result+:resultFilterType)
ProtectedDirAddUserOutput = (result:(...resultType, (id:id_type)?))
ProtectedDirSetUserOutput = (result+:resultFilterType)
ProtectedDirDeleteUserOutput = (result+:resultFilterType)
ProtectedDirLocationProperty = (name:string, value:boolean)
ProtectedDirGetOutput = (result+:(...resultFilterType, (data:(name?:string, header?:string, location?:(property+:ProtectedDirLocationProperty)))?))
ProtectedDirGetUserOutput = (result+:(...resultFilterType, (data:(login?:string))?))
ProtectedDirOutput = (
  | add:ProtectedDirAddOutput
  | set:ProtectedDirSetOutput
  | delete:ProtectedDirDeleteOutput
  | add-user:ProtectedDirAddUserOutput
  | set-user:ProtectedDirSetUserOutput
  | delete-user:ProtectedDirDeleteUserOutput
  | get:ProtectedDirGetOutput
  | get-user:ProtectedDirGetUserOutput
  | get-pd-location-descriptor:(result*:(...resultFilterType, (descriptor?:ObjectDescriptor)?))
  )+
ResellerAddOutput = (result:(...resultType, (id:id_type, guid:string)?))
ResellerGetGenInfo = (cr-date:date & cname:string & pname:string & login:string & status:objectStatus & phone:string & fax:string & email:string &
    address:string & city:string & state:string & pcode:string & country:string & locale:string & password?:string & password-type?:string & guid?:string &
    external-id?:string & description?:string & power-user?:boolean)
ResellerStatType = (active-clients:unsignedInt, active-domains:unsignedInt, clients:unsignedInt, domains:unsignedInt, subdomains:unsignedInt,
    domain-aliases:unsignedInt, disk-space:size, web-users:unsignedInt, data-bases:unsignedInt, postboxs:unsignedInt, mbox-quota:size, redirects:unsignedInt,
    mail-groups:unsignedInt, mail-resps:unsignedInt, mail-lists:unsignedInt, mssql-data-bases:unsignedInt, traffic:size, traffic-prevday:size)
clientPerms = (permission+:PleskPermissionType)
ResellerLimits = (resource-policy?:(oversell?:boolean, overuse?:~string), limit*:PleskLimitType)
ipPoolType = (ip*:(ip-address:ip_address, ip-type:ipType))
ResellerData = (gen-info?:ResellerGetGenInfo & stat?:ResellerStatType & permissions?:clientPerms & limits?:ResellerLimits & ippool?:ipPoolType &
    subscriptions?:SubscriptionsList)
ResellerGetOutput = (result+:(...resultFilterType, (data?:ResellerData)?))
ResellerIpPoolOperationOutput = (result+:(...resultType, (ip-address:ip_address | reseller-id:id_type)?))
ResellerCFormButtonsListOutput = (result+:(...resultFilterType, (button+:buttonDataType)?))
ResellerDescriptorOutput = (result*:(...resultFilterType, (descriptor?:ObjectDescriptor)?))
ResellerOutput = (
  | add:ResellerAddOutput
  | set:(result+:resultFilterType)
  | get:ResellerGetOutput
  | del:(result+:resultFilterType)
  | ippool-add-ip:ResellerIpPoolOperationOutput
  | ippool-del-ip:ResellerIpPoolOperationOutput
  | ippool-set-ip:ResellerIpPoolOperationOutput
  | cform-buttons-list:ResellerCFormButtonsListOutput
  | get-limit-descriptor:ResellerDescriptorOutput
  | get-permission-descriptor:ResellerDescriptorOutput
  | switch-subscription:(result+:(...resultFilterType, (problems?:string)?))
  | convert-to-customer:(result+:resultFilterType)
  | sync-subscription:(result+:(...resultFilterType, (problems?:string)?))
  | add-package:(result+:resultFilterType)
  | remove-package:(result+:resultFilterType)
  | enable-aps-filter:(result+:resultFilterType)
  | disable-aps-filter:(result+:resultFilterType)
  | get-domain-list+:resultDomainListOutputType
  )+
ResellerTemplateOutputResulttype = (...resultType, (id?:id_type, name?:string, guid?:string, external-id?:string, problems?:string))
ResellerTemplateOutputAddType = (result:ResellerTemplateOutputResulttype)
ResellerTemplateIpPoolType = (ip-address*:ip_address, allocate-ip?:int, allocate-ipv6?:int)
ResellerTemplateOutputApplicationPackagesType = (package*:APSIdentifierType)
ResellerTemplateOutputGetType = (result+:((...resultType, (id?:id_type, name?:string, guid?:string, external-id?:string, problems?:string)),
    (limits?:ResellerLimits, permissions?:clientPerms, ip-pool?:ResellerTemplateIpPoolType, aps-filter?:boolean,
    packages?:ResellerTemplateOutputApplicationPackagesType)))
ResellerTemplateOutputDelType = (result+:ResellerTemplateOutputResulttype)
ResellerTemplateOutputSetType = (result+:ResellerTemplateOutputResulttype)
ResellerTemplateOutputType = (
  | add:ResellerTemplateOutputAddType
  | get:ResellerTemplateOutputGetType
  | del:ResellerTemplateOutputDelType
  | set:ResellerTemplateOutputSetType
  | add-package:(result+:resultFilterType)
  | remove-package:(result+:resultFilterType)
  | get-limit-descriptor:ResellerDescriptorOutput
  | get-permission-descriptor:ResellerDescriptorOutput
  | enable-aps-filter:(result+:resultFilterType)
  | disable-aps-filter:(result+:resultFilterType)
  | duplicate:ResellerTemplateOutputAddType
  )+
APSPackageDownloadOutputType = (result:(...resultType, (task-id:id_type)?))
APSPackageDownloadStatusInProgress = (total:integer, completed:integer, current?:string)
APSPackageDownloadStatusOutputType = (result+:(...resultFilterType, (task:(id:id_type, (finished:(error:anyType | package-id:id_type) |
    in-progress:APSPackageDownloadStatusInProgress)))?))
APSPackageImportOutputType = (result:(...resultType, (package-id:id_type)?))
APSPackagesListOutputType = (result+:(...resultFilterType, (package:((name:string, version?:string, release?:string, vendor?:string, packager?:string,
    is_uploaded?:string, is_visible?:string, description?:string, global_settings_not_set?:string), (id?:id_type)))*))
APSInstallOutputType = (result:resultType)
APSImportConfigOutputType = (result:resultType)
APSSetPackagesPropertiesOutputType = (result+:resultFilterType)
APSGetPackagesByResellerOutput = (result:(...resultType, (package*:APSIdentifierType)))
APSGetPackagesByWSOutput = (result:(...resultType, (package*:APSIdentifierType)?))
APSOutputType = (
  | download-package:APSPackageDownloadOutputType
  | get-download-status:APSPackageDownloadStatusOutputType
  | import-package:APSPackageImportOutputType
  | get-packages-list:APSPackagesListOutputType
  | install:APSInstallOutputType
  | import-config:APSImportConfigOutputType
  | set-package-properties:APSSetPackagesPropertiesOutputType
  | get-packages-list-by-reseller:APSGetPackagesByResellerOutput
  | get-packages-list-by-webspace:APSGetPackagesByWSOutput
  )+
DomainAddonTemplateAddOutputType = (result:(...resultType, (id:id_type, guid:string)?))
DomainAddonTemplateLimits = (limit*:PleskLimitType)
DomainAddonTemplateVrtHst = (property*:PleskPhysHostingPropertyType)
DomainAddonTemplateGetOutputType = (result+:(...resultType, (id?:id_type, name?:string, guid?:string, external-id?:string, owner-id?:id_type,
    owner-login?:string, (limits?:DomainAddonTemplateLimits, hosting?:(vrt_hst:DomainAddonTemplateVrtHst | none:NoneType), performance?:DomainPerformanceType,
    packages?:(package*:APSIdentifierType), permissions?:domainPerms, php-settings?:phpSettings))?))
DomainAddonTemplateDeleteOutputType = (result+:(...resultType, (id:id_type | name:string | guid:string | external-id:string)?))
DomainAddonTemplateSetOutputType = (result+:(...resultType, (id:id_type | name:string | guid:string | external-id:string)?))
DomainAddonTemplateDescriptorOutput = (...resultType, ((id:id_type | name:string | guid:string | external-id:string)?, descriptor?:ObjectDescriptor))
DomainAddonTemplateOutputType = (
  | add:DomainAddonTemplateAddOutputType
  | get:DomainAddonTemplateGetOutputType
  | del:DomainAddonTemplateDeleteOutputType
  | set:DomainAddonTemplateSetOutputType
  | add-package:(result+:resultFilterType)
  | remove-package:(result+:resultFilterType)
  | enable-aps-filter:(result+:resultFilterType)
  | disable-aps-filter:(result+:resultFilterType)
  | get-limit-descriptor:(result+:DomainAddonTemplateDescriptorOutput)
  | get-permission-descriptor:(result+:DomainAddonTemplateDescriptorOutput)
  | get-physical-hosting-descriptor:(result+:DomainAddonTemplateDescriptorOutput)
  | duplicate:DomainAddonTemplateAddOutputType
  )+
siteGenInfoType = (cr_date:date, name:domainName, ascii-name:string, status:objectStatus, real_size:size, dns_ip_address{0..2}:ip_address, htype:domainHType,
    guid:string, webspace-guid:string, sb-site-uuid?:string, webspace-id:id_type, description?:string, turn-off-action?:turnOffAction)
siteStat = (traffic:size & subdom:unsignedInt & wu:unsignedInt & box:unsignedInt & redir:unsignedInt & mg:unsignedInt & resp:unsignedInt &
    maillists:unsignedInt & db:unsignedInt & mssql_db:unsignedInt & traffic_prevday:size)
SiteResponseType = (
  | add:(result:(...resultType, (id?:id_type, guid?:string)?))
  | get:(result*:(...resultFilterType, (data?:(gen_info?:siteGenInfoType, hosting?:domainHostingAgentGet, stat?:siteStat, prefs?:domainPrefs,
      disk_usage?:(httpdocs:long, httpsdocs:long, subdomains:long, web_users:long, anonftp:long, logs:long, (dbases:long | (mysql_dbases:int,
      mssql_dbases:int)), mailboxes:long, maillists:long, domaindumps:long, (configs:long, chroot:long)?), performance?:DomainPerformanceType))?))
  | del:(result*:resultFilterType)
  | set:(result*:resultFilterType)
  | cform_buttons_list:(result+:(...resultFilterType, (button*:buttonDataType)?))
  | get_traffic:(result*:(...resultFilterType, (traffic*:trafficType)?))
  | set_traffic:(result:(...resultType, (id:int)?))
  | get-physical-hosting-descriptor:(result*:(...resultFilterType, (descriptor?:ObjectDescriptor)?))
  )+
PhpHandlerOutputResult = (result+:(...resultType, (id:string, display-name:string, full-version:string, version:string, type:string, path?:string,
    clipath?:string, phpini?:string, custom:string, handler-status:string)?))
DomainInfo = (id:string, name:string)
PhpHandlerDomainListResult = (result+:(...resultType, (domain+:DomainInfo)?))
PhpHandlerOutput = (
  | get:PhpHandlerOutputResult
  | enable:PhpHandlerOutputResult
  | disable:PhpHandlerOutputResult
  | get-usage:PhpHandlerDomainListResult
  )+
ExtensionOutputType = (
  | install:(result:resultType)
  | uninstall:(result:resultType)
  | call:(result:(...resultFilterType, (<any>+)))
  | get:(result:(...resultFilterType, (details+:(id?:string & name?:string & version?:string & release?:string & active?:boolean))?))
  )+
packet = (((
  | certificate:CertificateResponseType
  | customer:ClientResponseType
  | db_server:DatabaseServerResponseType
  | dns:DNSResponseType
  | webspace:DomainResponseType
  | subdomain:SubdomainOutputType
  | site-alias:DomainAliasResponseType
  | event_log:EventLogResponseType
  | ip:IpResponseType
  | mail:MailResponseType
  | secret_key:SecretKeyResponseType
  | server:ServerOperatorType
  | ui:UIResponseType
  | upload:UploadOutputType
  | service-plan:DomainTemplateOutputType
  | virtdir:VDirOutputType
  | database:DatabaseOutputType
  | ftp-user:FtpUserOutputType
  | session:SessionOutputType
  | locale:LocaleOutput
  | log-rotation:LogRotationOutput
  | protected-dir:ProtectedDirOutput
  | reseller:ResellerOutput
  | reseller-plan:ResellerTemplateOutputType
  | aps:APSOutputType
  | service-plan-addon:DomainAddonTemplateOutputType
  | site:SiteResponseType
  | business-logic-upgrade:anyType
  | php-handler:PhpHandlerOutput
  | extension:ExtensionOutputType
  )+ | system:resultType), output?:garbageOutput)@
"""
