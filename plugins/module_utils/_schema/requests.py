# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""What a request of protocol 1.6.9.1 may hold, in the notation of ``notation.py``; tests/schema/generate.py writes this file."""

from __future__ import annotations

TYPES = r"""
packet = (request-settings?:(setting+:(name:anyType, value?:anyType)), (
  | server:ServerOperatorType
  | customer:ClientTypeRequest
  | webspace:DomainTypeRequest
  | subdomain:SubdomainInputType
  | dns:DNSInputType
  | db_server:DBServerTypeRequest
  | mail:MailTypeRequest
  | certificate:CertificateActionRequest
  | site-alias:DomainAliasInputType
  | ip:IpInputType
  | event_log:EventLogInputType
  | secret_key:SecretKeyInputType
  | ui:UIInputType
  | service-plan:DomainTemplateInputType
  | virtdir:VDirInputType
  | database:DatabaseInputType
  | ftp-user:FtpUserInputType
  | session:SessionInputType
  | locale:LocaleInput
  | log-rotation:LogRotationInput
  | protected-dir:ProtectedDirInput
  | reseller:ResellerInput
  | reseller-plan:ResellerTemplateInputType
  | aps:APSInputType
  | service-plan-addon:DomainAddonTemplateInputType
  | site:SiteTypeRequest
  | business-logic-upgrade:anyType
  | php-handler:PhpHandlerInput
  | extension:ExtensionInputType
  )+)@
anyType = (<any>*)@any
GetKeyFilter = (key-id+:string | name*:string | all:NoneType | main:NoneType | all-additional:NoneType)
GetKeyType = (filter?:GetKeyFilter)
getType = (key?:GetKeyType, gen_info?:NoneType, components?:NoneType, stat?:NoneType, admin?:NoneType, interfaces?:NoneType, services_state?:NoneType,
    prefs?:NoneType, shells?:NoneType, session_setup?:NoneType, site-isolation-config?:NoneType, updates?:NoneType, admin-domain-list?:NoneType,
    certificates?:NoneType)?
adminType = ((admin_cname?:string, admin_pname:string, admin_phone?:string, admin_fax?:string, admin_email:emailType, admin_address?:string, admin_city?:string,
    admin_state?:string, admin_pcode?:zipcodeType, admin_country?:string, send_announce?:boolean, admin_locale?:string, admin_multiple_sessions?:boolean)?,
    (uid?:string, global-login?:string))
serverPrefs = (max_connections?:int & max_connections_per_ip?:int & outgoing_email_mode?:~string & outgoing_email_mode_explicit_ipv4?:string &
    outgoing_email_mode_explicit_ipv6?:string & outgoing_antispam?:boolean & outgoing_messages_mbox_limit?:int & outgoing_messages_domain_limit?:int &
    outgoing_messages_subscription_limit?:int & enable_sendmail?:boolean & report_period?:~string & notification_period?:~string & stat_ttl?:int &
    include_remote_databases?:~boolean & traffic_accounting?:~int & restart_apache_interval?:~int & apache_pipelog?:~boolean & ftp_over_ssl?:~string &
    mail_notifications?:boolean & smtp_use_default_settings?:boolean & smtp_host?:string & smtp_port?:~int & smtp_login?:string & smtp_password?:string &
    smtp_tls?:boolean & smtp_allow_users?:boolean & aps_force_updates?:~boolean & aps_suggest_updates?:~boolean & preview_protection?:boolean &
    waf-rule-engine?:~string & waf-rule-set?:string)
serverSessionSetup = (& login_timeout?:~int)
certificate = (name:string, (webspace:domainName | site:domainName | admin:anyType))
serverCertificates = (panel?:certificate & mail-server?:certificate)
AdminSetType = (admin?:adminType & password?:serverPassword & prefs?:serverPrefs & session_setup?:serverSessionSetup & external-id?:string & mode?:~string &
    certificates?:serverCertificates)
ServicesManagementType = (id:srvIdType, operation:srvOpType)
LicenseInstallType = ((license:base64 | activation-code:string), additional_key?:anyType, instance-id?:string)
LicenseUpdateFilter = (key-id:string)
LicenseUpdateType = (filter:LicenseUpdateFilter, instance-id?:string)
initialSetupType = (admin:adminType & password:serverPassword & server_name?:string & trial_license?:boolean)
GetAdditionalKeysFilter = (name*:string)
GetAdditionalKeyType = (filter?:GetAdditionalKeysFilter)
RemoveAdditionalKeyType = (filter?:GetAdditionalKeysFilter)
RenewAdditionalKeyType = (filter?:GetAdditionalKeysFilter)
SetMiscFilterProperty = (name:string, value:string)
SetMiscFilter = (property+:SetMiscFilterProperty)
SetMiscType = (filter:SetMiscFilter)
GetMiscFilterProperty = (name:miscPropertyNameType)
GetMiscFilter = (property+:GetMiscFilterProperty)
GetMiscType = (filter:GetMiscFilter)
SessionData = (user_ip:string, c_email?:string, c_phone?:string, starting_url?:string, source_server:string, navigation?:string, pathbar?:string,
    logo_img_url?:string, logo_img_ref?:string, locale_id?:string, skin?:string, domain_name?:string, disable_lock_screen?:string, max_button_length?:string,
    back_url?:string)
CreateSessionType = (login:string, data?:SessionData)
DelMiscFilterProperty = (name:miscPropertyNameType)
DelMiscFilter = (property+:DelMiscFilterProperty)
DelMiscType = (filter:DelMiscFilter)
SetPPBConnectionType = (connection:(ppb-url:string, remote-access-hash:string, integration-api-version:string, ppb-remote?:~token))
LicenseGetInfoType = (license:base64)
AdminAliasInfoType = (login?:string & password?:string & email?:emailType & contact?:string & comment?:string & status?:boolean)
AdminAliasAddType = (data:AdminAliasInfoType)
AdminAliasFilterType = (login+:string)
AdminAliasSetType = (filter:AdminAliasFilterType, data:AdminAliasInfoType)
AdminAliasDelType = (filter:AdminAliasFilterType)
DomainRestrictionAddType = (name:string)
DomainRestrictionRemoveType = (name:string)
DomainRestrictionRenameType = (name:string, new-name:string)
ServerOperatorType = (
  | get_protos:GetProtosType
  | get:getType
  | set:AdminSetType
  | srv_man:ServicesManagementType
  | lic_install:LicenseInstallType
  | lic_update:LicenseUpdateType
  | initial_setup:initialSetupType
  | get_additional_key:GetAdditionalKeyType
  | remove_additional_key:RemoveAdditionalKeyType
  | renew_additional_key:RenewAdditionalKeyType
  | set_misc:SetMiscType
  | get_misc:GetMiscType
  | create_session:CreateSessionType
  | del_misc:DelMiscType
  | set-ppb-connection:SetPPBConnectionType
  | reboot:anyType
  | license-rollback-key:anyType
  | license-retrieve-keys:anyType
  | lic_get_info:LicenseGetInfoType
  | clean-mail-queue:anyType
  | add-admin-alias:AdminAliasAddType
  | set-admin-alias:AdminAliasSetType
  | del-admin-alias:AdminAliasDelType
  | domain-restriction-add:DomainRestrictionAddType
  | domain-restriction-remove:DomainRestrictionRemoveType
  | domain-restriction-list:DomainRestrictionListType
  | domain-restriction-rename:DomainRestrictionRenameType
  | domain-restriction-enable:DomainRestrictionEnableType
  | domain-restriction-disable:DomainRestrictionDisableType
  )+
clientAddGenInfo = (cname?:string, pname:string, login:string, passwd:string, status?:objectStatus, phone?:string, fax?:string, email?:string, address?:string,
    city?:string, state?:string, pcode?:string, country?:string, locale?:string, (owner-id:int | owner-login:string | owner-external-id:string)?,
    external-id?:string, description?:string)
clientSelectionFilterType = (id*:id_type | login*:string | owner-id*:int | owner-login*:string | guid*:string | external-id*:string)
clientDatasetType = (gen_info?:anyType, stat?:anyType)
clientSetGenInfo = (cname?:~string, pname?:string, login?:string, passwd?:string, status?:objectStatus, phone?:string, fax?:string, email?:string,
    address?:string, city?:string, state?:string, pcode?:string, country?:string, locale?:string, guid?:NoneType, external-id?:string, description?:string)
ClientTypeRequest = (
  | add:(gen_info:clientAddGenInfo)
  | get:(filter:clientSelectionFilterType, dataset:clientDatasetType)
  | del:(filter:clientSelectionFilterType)
  | set:(filter:clientSelectionFilterType, values:(gen_info?:clientSetGenInfo))
  | convert-to-reseller:(filter:clientSelectionFilterType, reseller-plan-name?:string)
  | change-owner:(filter:clientSelectionFilterType, new-owner-login:string, ipV4-address*:ip_address, ipV6-address*:ip_address, plan-name?:string)
  | get-domain-list:(filter:clientSelectionFilterType)
  )+
PleskPhysHostingPropertyType = (name:string, value:anySimpleType)
domainPhHostingSet = (property*:PleskPhysHostingPropertyType, ip_address{0..2}:ip_address)
domainHostingAgentSet = (vrt_hst:domainPhHostingSet | std_fwd:((dest_url:forwardingURL, http_code?:int), (ip_address{0..2}:ip_address)) |
    frm_fwd:((dest_url:forwardingURL), (ip_address{0..2}:ip_address)) | none:anyType)
PleskLimitType = (name:string, value:long)
domainLimits = (overuse?:~string, limit*:PleskLimitType, all-to-zero?:anyType)
domainPrefs = (www?:boolean & stat_ttl?:statTtl & outgoing-messages-domain-limit?:string & icp-status?:boolean & icp-permit?:string)
DomainPerformanceType = (bandwidth?:double, max_connections?:int)
PleskPermissionType = (name:string, value:boolean)
domainPerms = (permission*:PleskPermissionType, revoke-all?:anyType)
phpSettings = (setting:(name:string, value:string))*
MailProvider = (local:anyType | aps:(& package-uid:string))
WebspaceMailPreferences = ((none:anyType | (nonexistent-user?:(bounce:string | forward:string | reject:anyType), webmail?:string, spam-protect-sign?:boolean,
    greylisting?:boolean, mailservice?:boolean, ip_address*:ip_address, mail-provider?:MailProvider, webmail-certificate?:string)),
    (outgoing-messages-mbox-limit?:string, outgoing-messages-domain-limit?:string, outgoing-messages-subscription-limit?:string,
    outgoing-messages-enable-sendmail?:booleanWithDefault, outgoing-messages-overlimit-percent?:int))
domainFilterType = (id*:id_type | owner-id*:int | name*:string | owner-login*:string | guid*:string | owner-guid*:string | external-id*:string |
    owner-external-id*:string)
domainDatasetType = (gen_info?:NoneType & hosting?:NoneType & hosting-basic?:NoneType & limits?:NoneType & stat?:NoneType & prefs?:NoneType &
    disk_usage?:NoneType & performance?:anyType & subscriptions?:anyType & permissions?:anyType & plan-items?:anyType & php-settings?:anyType &
    resource-usage?:anyType & mail?:anyType & aps-filter?:anyType & packages?:anyType)
setGenSetupType = (status?:objectStatus | name?:domainName | (owner-id?:id_type | owner-login?:string | owner-guid?:string | owner-external-id?:string)? |
    ip_address?:ip_address | guid?:NoneType | external-id?:string | admin-as-vendor?:NoneType | description?:string | admin-description?:string |
    reseller-description?:string){0..11}
ApplicationInput = (name:string, value:string)
WebspaceApplicationInput = (filter:domainFilterType, package+:ApplicationInput)
WebspacePlanItemInputType = (filter:domainFilterType, plan-item:(| name:string))
WebspaceApsFilterInputType = (filter:domainFilterType)
dbServerInput = (type:string, (id:id_type | (host:string, port:string)))
WebspaceDbServerInput = (filter:domainFilterType, db-server+:dbServerInput)
DomainTypeRequest = (
  | add:(gen_setup:(name:domainName | (owner-id?:int | owner-login?:string | owner-guid?:string | owner-external-id?:string)? | htype?:domainHType |
      ip_address?:ip_address | status?:string | external-id?:string | description?:string | admin-description?:string | reseller-description?:string){1..10},
      hosting?:domainHostingAgentSet, limits?:domainLimits, prefs?:domainPrefs, performance?:DomainPerformanceType, permissions?:domainPerms,
      php-settings?:phpSettings, (plan-id:id_type | plan-name:string | plan-guid:string | plan-external-id:string)?, mail?:WebspaceMailPreferences)
  | get:(filter:domainFilterType, dataset:domainDatasetType)
  | set:(filter:domainFilterType, values:(gen_setup?:setGenSetupType, limits?:domainLimits, prefs?:domainPrefs, hosting?:domainHostingAgentSet,
      disk_usage?:(mailboxes?:anyType, maillists?:anyType), performance?:DomainPerformanceType, permissions?:domainPerms, php-settings?:phpSettings,
      mail?:WebspaceMailPreferences))
  | del:(filter:domainFilterType)
  | cform_buttons_list:(filter:domainFilterType)
  | get_traffic:(filter:domainFilterType, since_date?:date, to_date?:date)
  | set_traffic:(dom_id:int, date:date, smtp_in:long, smtp_out:long, pop3_imap_in:long, pop3_imap_out:long)
  | get-limit-descriptor:(filter:domainFilterType)
  | get-permission-descriptor:(filter:domainFilterType)
  | get-physical-hosting-descriptor:(filter:domainFilterType)
  | switch-subscription:(filter:domainFilterType, (plan-guid:string | plan-external-id:string | no-plan:anyType))
  | sync-subscription:(filter:domainFilterType)
  | add-subscription:(filter:domainFilterType, (plan-guid:string | plan-external-id:string))
  | remove-subscription:(filter:domainFilterType, (plan-guid:string | plan-external-id:string))
  | add-package:WebspaceApplicationInput
  | remove-package:WebspaceApplicationInput
  | add-plan-item:WebspacePlanItemInputType
  | remove-plan-item:WebspacePlanItemInputType
  | enable-aps-filter:WebspaceApsFilterInputType
  | disable-aps-filter:WebspaceApsFilterInputType
  | get-changed:(resource-usage:(from:datetime))
  | db-servers:(add:WebspaceDbServerInput | remove:WebspaceDbServerInput | list:(filter:domainFilterType))
  )+
SubdomainPropertyType = (name:string, value:anySimpleType)
SubdomainAddInputType = (parent:string, name:string, home?:string, property*:SubdomainPropertyType)
SubdomainFilterType = (id+:id_type | name+:string | parent-name+:anyType)?
SubdomainGetInputType = (filter:SubdomainFilterType)
SubdomainDeleteInputType = (filter:SubdomainFilterType)
SubdomainSetInputType = (filter:SubdomainFilterType, property+:SubdomainPropertyType)
SubdomainRenameInputType = (id:id_type, name:anyType)
SubdomainInputType = (
  | add:SubdomainAddInputType
  | get:SubdomainGetInputType
  | del:SubdomainDeleteInputType
  | set:SubdomainSetInputType
  | rename:SubdomainRenameInputType
  )+
dnsIpSelectionFilterType = (| used-ip?:string)
dnsRecord = ((site-id:id_type | site-alias-id:id_type)?, type:~string, host:string, value:string, opt?:string)
dnsSelectionFilterType = (site-id*:id_type | id*:id_type | site-alias-id*:id_type | dns-zone-name*:string)
aclFilter = (host+:string)
simpleFilterType = (site-id+:id_type | site-alias-id+:id_type)
SOAType = (ttl?:unsignedInt & refresh?:unsignedInt & retry?:unsignedInt & expire?:unsignedInt & minimum?:unsignedInt)
DNSSetRecursionInputType = (value:DNSRecursionValueType)
DNSInputType = (
  | sync-with-template:(filter:dnsIpSelectionFilterType)
  | add_rec:dnsRecord
  | get_rec:(filter:dnsSelectionFilterType, (template?:anyType | include-subdomains?:anyType))
  | del_rec:(filter:dnsSelectionFilterType, template?:anyType)
  | get_acl:anyType
  | add_to_acl:(filter:aclFilter)
  | remove_from_acl:(filter:aclFilter)
  | set:(filter?:simpleFilterType, soa:SOAType)
  | get:(filter?:simpleFilterType, soa?:anyType)
  | switch:(filter:simpleFilterType, zone_type:~string)
  | add_master_server:((site-id:id_type | site-alias-id:id_type), ip_address:ip_address)
  | get_master_server:(filter:dnsSelectionFilterType)
  | del_master_server:(filter:dnsSelectionFilterType)
  | enable:(filter?:simpleFilterType)
  | disable:(filter?:simpleFilterType)
  | enable-remote-dns:NoneType
  | disable-remote-dns:NoneType
  | get-status-remote-dns:NoneType
  | set-recursion:DNSSetRecursionInputType
  | get-recursion:NoneType
  | get-supported-recursion:NoneType
  )+
DatabaseServerFilterType = (id*:id_type, dsn*:string)
DBServerTypeRequest = (
  | add:((host:string, port:string, type:string, admin:string, password?:string), (default?:NoneType))
  | set:(((host?:string, port?:int), (admin?:string, password?:string)), (id:id_type))
  | del:(filter:DatabaseServerFilterType)
  | set-default:(id:id_type | type:anyType)
  | get-default:(filter:(type*:string))
  | get:(filter:(id*:id_type))
  | get-supported-types
  | get-local:(filter:(type*:string))
  )
autoRespAttach = (tmp-name?:string, file-name?:string)
mailnameAddType = (name:string, cp-access?:boolean, mailbox?:(enabled:boolean, quota?:long), forwarding?:(enabled:boolean, address+:string), alias*:string,
    autoresponder?:(enabled?:boolean, subject?:string, content_type?:~string, charset?:string, text?:string, attachment*:autoRespAttach, forward?:string,
    end_date?:date), password?:(value:string, type?:passwdType), antivir?:Antivir, outgoing-messages-mbox-limit?:string, description?:string)
mailnameFilterAddType = (site-id:id_type, mailname+:mailnameAddType)
mailnameUpdateAddType = (name:string, cp-access?:boolean, forwarding?:(enabled?:boolean, address+:string), alias*:string, autoresponder?:(enabled?:boolean,
    subject?:string, content_type?:~string, charset?:string, text?:string, attachment*:autoRespAttach, forward?:string, end_date?:date))
mailnameUpdateAddFilterType = (site-id:id_type, mailname+:mailnameUpdateAddType)
mailnameUpdateType = (id?:id_type, name:string, cp-access?:boolean, mailbox?:(enabled?:boolean, quota?:long), forwarding?:(enabled?:boolean, address*:string),
    alias*:string, autoresponder?:(enabled?:boolean, subject?:string, content_type?:~string, charset?:string, text?:string, attachment*:autoRespAttach,
    forward?:string, end_date?:date), (password:(value?:string, type?:passwdType) | user-guid:string)?, antivir?:Antivir, outgoing-messages-mbox-limit?:string,
    description?:string)
mailnameFilterType = (site-id:id_type, mailname+:mailnameUpdateType)
GetInfoAdvancedFilter = (site-id:id_type, name*:string)
mailFilterType = (site-id:id_type, name*:string)
MailPreferences = (none:anyType | (nonexistent-user?:(bounce:string | forward:string | reject:anyType), webmail?:string, spam-protect-sign?:boolean,
    greylisting?:boolean, mailservice?:boolean, ip_address*:ip_address, mail-provider?:MailProvider, webmail-certificate?:string))
MailTypeRequest = (
  | create:(filter:mailnameFilterAddType)
  | update:(add:(filter:mailnameUpdateAddFilterType) | remove:(filter:mailnameUpdateAddFilterType) | set:(filter:mailnameFilterType))
  | get_info:(filter:GetInfoAdvancedFilter, (mailbox?:NoneType, mailbox-usage?:NoneType, forwarding?:NoneType, aliases?:NoneType, autoresponder?:NoneType))
  | remove:(filter:mailFilterType)
  | enable:(site-id:id_type)
  | disable:(site-id:id_type)
  | set_prefs:(filter:(site-id*:id_type), prefs:MailPreferences)
  | get_prefs:(filter:(site-id*:id_type))
  | rename:(site-id:id_type, name:string, new-name:string)
  | get-available-mail-providers:anyType
  )+
certificateType = (name:string, (webspace:domainName | site:domainName | admin:anyType), content:(csr:string, pvt:string, cert?:string, ca?:string),
    ip_address?:ip_address)
infoType = (bits:~int, country:string, state:anyType, location:string, company:string, dept?:string, email:string, name:string)
certificateFilterType = (domain-id+:id_type | domain-name+:string | domain-guid+:string)
CertificateActionRequest = (
  | install:certificateType
  | update:certificateType
  | remove:(filter:(name+:string), (webspace:domainName | site:domainName | admin:anyType))
  | generate:(info:infoType, PVT?:string)
  | get-pool:(filter:certificateFilterType | admin:anyType)
  )+
aliasInfoType = ((status?:int, pref?:(web?:boolean, mail?:boolean, seo-redirect?:boolean, icp-status?:boolean, icp-permit?:string), manage-dns?:boolean),
    (site-id:id_type, name:string, ascii-name?:string))
domainAliasFilterType = (id+:id_type | name+:string | site-id+:id_type | site-name+:string)?
Settings = (status?:int, pref?:(web?:boolean, mail?:boolean, seo-redirect?:boolean, icp-status?:boolean, icp-permit?:string), manage-dns?:boolean)
DomainAliasInputType = (
  | create:aliasInfoType
  | get:(filter:domainAliasFilterType)
  | set:(filter:domainAliasFilterType, settings:Settings)
  | delete:(filter:domainAliasFilterType)
  | rename:((id:id_type | name:string), new_name:anyType)
  | get-supported-services:NoneType
  )+
serviceNodeSpecType = (id:~string | external-id:~string)
ipFilterType = (| ip_address:ip_address)+
IpInputType = (
  | add:(ip_address:ip_address & netmask:ip_address & type:ipType & interface:netInterface & service-node?:serviceNodeSpecType & public_ip_address?:ip_address)
  | get:anyType
  | set:(filter:ipFilterType, (type:ipType | certificate_name:string | public_ip_address:ip_address | service-node?:serviceNodeSpecType))
  | del:(& filter:ipFilterType)
  )+
EventLogInputType = (
  | get:(options?:(flush_selected_range?:boolean)?)?
  | get_events:(lastId?:id_type, events?:(event+:(type:event_type, class:class_type)))
  | get-last-id:anyType
  )+
SecretKeyInputType = (
  | create:(ip_address?:ip_address, description?:string, login?:string)
  | get_info:(filter:(key*:string))
  | delete:(filter:(key*:string))
  )+
CBOwner = (admin:anyType | customer-id:id_type | reseller-id:id_type)
CBProps = ((sort_key?:int, conhelp?:string, file?:string, public?:boolean, internal?:boolean, noframe?:boolean), (place:CBPlace, url:urlType, text:text))
CBUrlComponents = (dom_id?:anyType, dom_name?:anyType, ftp_user?:anyType, ftp_pass?:anyType, cl_id?:anyType, cname?:anyType, pname?:anyType, email?:anyType)?
customButtonFilter = (custombutton-id+:id_type | owner+:CBOwner)
BrandingInputFilter = (vendor-login+:string)
UIInputType = (
  | create-custombutton:(owner:CBOwner, properties:CBProps, url-components?:CBUrlComponents)
  | get-custombutton:(filter:customButtonFilter)
  | delete-custombutton:(filter:customButtonFilter)
  | get-navigation:NoneType
  | branding-theme-install:(filter:BrandingInputFilter, path:string)
  | branding-theme-uninstall:(filter:BrandingInputFilter)
  )+
DomainTemplateMailPreferences = (nonexistent-user?:(bounce:string | forward:string | reject:anyType), webmail?:string, maillists?:boolean, mailservice?:boolean,
    outgoing-messages-mbox-limit?:string, outgoing-messages-domain-limit?:string, outgoing-messages-subscription-limit?:string,
    outgoing-messages-enable-sendmail?:booleanWithDefault, outgoing-messages-overlimit-percent?:int)
ConditionType = (log-bysize:int | log-bytime:~string)
LogRotationType = (on:(log-condition:ConditionType, log-max-num-files?:int, log-compress?:boolean, log-email?:string) | off:NoneType)
DomainTemplatePreferecesType = (stat?:int, maillists?:boolean, mailservice?:boolean, dns_zone_type?:ZoneType)
DomainTemplateVrtHst = (property*:PleskPhysHostingPropertyType)
webServerSettings = (additional?:string, additional-ssl?:string, additional-nginx?:string, restrict-follow-sym-links?:string, nginx-proxy-mode?:string)
DomainTemplateAddInputType = (name:string, (owner-id:id_type | owner-login:string)?, mail?:DomainTemplateMailPreferences, limits?:domainLimits,
    log-rotation?:LogRotationType, preferences?:DomainTemplatePreferecesType, hosting?:DomainTemplateVrtHst, hosting-type?:~string,
    performance?:DomainPerformanceType, permissions?:domainPerms, external-id?:string, php-settings?:phpSettings, web-server-settings?:webServerSettings)
DomainTemplateFilterType = (name+:string | id+:id_type | guid+:string | external-id+:string)?
DomainTemplateGetInputType = (filter:DomainTemplateFilterType, (owner-id:id_type | owner-login:string | owner-all:NoneType)?)
DomanTemplateDeleteInputType = (filter:DomainTemplateFilterType, (owner-id:id_type | owner-login:string)?)
DomanTemplatePHosting = (vrt_hst:DomainTemplateVrtHst | none:NoneType)
DomainTemplateSetInputType = (filter:DomainTemplateFilterType, (owner-id:id_type | owner-login:string)?, (mail?:DomainTemplateMailPreferences,
    limits?:domainLimits, log-rotation?:LogRotationType, preferences?:DomainTemplatePreferecesType, hosting?:DomanTemplatePHosting,
    performance?:DomainPerformanceType, permissions?:domainPerms, external-id?:string, name?:string, php-settings?:phpSettings,
    web-server-settings?:webServerSettings))
ServicePlanApplicationInput = (filter:DomainTemplateFilterType, (owner-id:id_type | owner-login:string)?, package+:ApplicationInput)
ServicePlanApsFilterInputType = (filter:DomainTemplateFilterType, (owner-id:id_type | owner-login:string)?)
ServicePlanPlanItemInputType = (filter:DomainTemplateFilterType, (owner-id:id_type | owner-login:string)?, plan-item:(| name:string))
DomainTemplateDbServerInput = (filter:DomainTemplateFilterType, db-server+:dbServerInput)
DomainTemplateDbServersInputType = (add:DomainTemplateDbServerInput | remove:DomainTemplateDbServerInput | list:(filter:DomainTemplateFilterType))
DomainTemplateDuplicateInputType = (filter:DomainTemplateFilterType, (owner-id:id_type | owner-login:string)?, duplicate-name:string)
DomainTemplateInputType = (
  | add:DomainTemplateAddInputType
  | get:DomainTemplateGetInputType
  | del:DomanTemplateDeleteInputType
  | set:DomainTemplateSetInputType
  | add-package:ServicePlanApplicationInput
  | remove-package:ServicePlanApplicationInput
  | enable-aps-filter:ServicePlanApsFilterInputType
  | disable-aps-filter:ServicePlanApsFilterInputType
  | add-plan-item:ServicePlanPlanItemInputType
  | remove-plan-item:ServicePlanPlanItemInputType
  | get-limit-descriptor:DomainTemplateGetInputType
  | get-permission-descriptor:DomainTemplateGetInputType
  | get-physical-hosting-descriptor:DomainTemplateGetInputType
  | db-servers:DomainTemplateDbServersInputType
  | duplicate:DomainTemplateDuplicateInputType
  )+
VDirAppType = ((enabled, parent-paths?:boolean, run-in-mta:boolean, aspnet-version?:string) | disabled)
VDirDefaultDocType = ((enabled, search*:string) | disabled)
VDirProperties = (real-path?:RealDirPath, access-source?:boolean, access-read?:boolean, access-write?:boolean, dir-browsing?:boolean, log-visits?:boolean,
    application?:VDirAppType, execute-perm?:VDirExecutePermissionsType, default-doc?:VDirDefaultDocType, access-anonymous?:boolean, access-windows?:boolean,
    require-ssl?:boolean, asp-buffering-limit?:int, asp-max-request-entity-allowed?:int, asp-enabled-server-debug?:boolean, asp-enabled-client-debug?:boolean,
    ip-allow*:string, ip-deny*:string, mime-type*:string, is-deny-by-concurrent-requests?:boolean, max-concurrent-requests?:int,
    is-deny-by-request-rate?:boolean, max-requests?:int, request-interval?:int)
CreateVDirInputType = ((site-id:id_type | subdomain-id:id_type), name:VDirPath, properties:VDirProperties)
UpdateVDirInputType = ((site-id:id_type | subdomain-id:id_type), name:VDirPath, properties:VDirProperties)
RemoveVDirInputType = ((site-id:id_type | subdomain-id:id_type), name:VDirPath)
GetVDirInputType = ((site-id:id_type | subdomain-id:id_type), name:VDirPath)
VDirInputType = (
  | create:CreateVDirInputType
  | update:UpdateVDirInputType
  | remove:RemoveVDirInputType
  | get:GetVDirInputType
  )+
DatabaseAddDbInputType = (webspace-id:id_type, name:string, type:string, db-server-id?:id_type)
DatabaseFilterType = (id+:anyType | webspace-id+:id_type | webspace-name+:domainName)?
DatabaseDelDbInputType = (filter:DatabaseFilterType)
DatabaseGetDBInputType = (filter:DatabaseFilterType)
DatabaseAssignToSubscriptionInputType = (filter:DatabaseFilterType, webspace-id:id_type)
DatabaseSetDBInputType = (db-id:id_type, default-user-id:id_type)
DatabaseDBFilterType = (db-id*:anyType)
DatabaseGetDefaultUserFilterType = (filter:DatabaseDBFilterType)
DatabaseUserAclType = (host*:string)
DatabaseUserRemoteAccessRulesType = (ip-address*:string)
DatabaseAddDBUserInputType = ((db-id:id_type | (webspace-id:id_type, db-server-id:id_type)), login:string, (password:string, password-type?:passwdType),
    acl?:DatabaseUserAclType, allow-access-from?:DatabaseUserRemoteAccessRulesType, role?:string)
DatabaseUserFilterType = (id+:id_type | db-id+:id_type)?
DatabaseDelDBUserInputType = (filter:DatabaseUserFilterType)
DatabaseGetDBUsersInputType = (filter:DatabaseUserFilterType)
DatabaseSetDBUserInputType = (id:id_type, login?:string, (password:string, password-type?:passwdType)?, acl?:DatabaseUserAclType,
    allow-access-from?:DatabaseUserRemoteAccessRulesType, role?:string)
DatabaseSetCustomHostInputType = (filter:DatabaseFilterType, host:string)
DatabaseInputType = (
  | add-db:DatabaseAddDbInputType
  | del-db:DatabaseDelDbInputType
  | get-db:DatabaseGetDBInputType
  | assign-to-subscription:DatabaseAssignToSubscriptionInputType
  | set-default-user:DatabaseSetDBInputType
  | get-default-user:DatabaseGetDefaultUserFilterType
  | add-db-user:DatabaseAddDBUserInputType
  | del-db-user:DatabaseDelDBUserInputType
  | get-db-users:DatabaseGetDBUsersInputType
  | set-db-user:DatabaseSetDBUserInputType
  | set-custom-host:DatabaseSetCustomHostInputType
  )+
FtpUserPermissions = (read?:boolean, write?:boolean)
FtpUserAddInputType = ((name:string, password:string, (home:string, create-non-existent?:boolean)?, quota?:int, permissions?:FtpUserPermissions),
    (webspace-id:id_type | webspace-name:string))
FtpUserFilterType = (id+:id_type | name+:string | webspace-id+:id_type | webspace-name+:string)?
FtpUserSetType = (name?:string, password?:string, (home:string, create-non-existent?:boolean)?, quota?:int, permissions?:FtpUserPermissions)
FtpUserSetInputType = (filter:FtpUserFilterType, values:FtpUserSetType, (webspace-id:id_type | webspace-name:string)?)
FtpUserDelInputType = (filter:FtpUserFilterType, (webspace-id:id_type | webspace-name:string)?)
FtpUserGetInputType = (filter:FtpUserFilterType, (webspace-id:id_type | webspace-name:string)?)
FtpUserInputType = (
  | add:FtpUserAddInputType
  | set:FtpUserSetInputType
  | del:FtpUserDelInputType
  | get:FtpUserGetInputType
  )+
SessionTerminateInput = (session-id:string)
SessionInputType = (
  | get:anyType
  | terminate:SessionTerminateInput
  )+
LocaleFilter = (| id*:string)
LocaleGetInput = (filter:LocaleFilter)
LocaleGetMessageFilter = (| key+:string)
LocaleGetMessageInput = (filter:LocaleGetMessageFilter, id:string)
LocaleEnableInput = (filter:LocaleFilter)
LocaleDisableInput = (filter:LocaleFilter)
LocaleInput = (
  | get:LocaleGetInput
  | get-message:LocaleGetMessageInput
  | enable:LocaleEnableInput
  | disable:LocaleDisableInput
  )+
logRotationFilterType = (site-id*:id_type | owner-id*:id_type | site-name*:string | owner-login*:string)
LogRotationConditionType = (log-bysize:int | log-bytime:~string)
LogRotationSettingsType = (log-condition:LogRotationConditionType, log-max-num-files?:int, log-compress?:boolean, log-email?:string)
LogRotationSetInput = (filter:logRotationFilterType, settings:LogRotationSettingsType)
LogRotationGetInput = (filter:logRotationFilterType)
LogRotationEnableInput = (filter:logRotationFilterType)
LogRotationDisableInput = (filter:logRotationFilterType)
LogRotationGetStatusInput = (filter:logRotationFilterType)
LogRotationInput = (
  | set:LogRotationSetInput
  | get:LogRotationGetInput
  | enable:LogRotationEnableInput
  | disable:LogRotationDisableInput
  | get-status:LogRotationGetStatusInput
  )+
ProtectedDirLocationProperty = (name:string, value:boolean)
ProtectedDirAddInput = (site-id:id_type, name:string, header?:string, location?:(property+:ProtectedDirLocationProperty))
ProtectedDirFilter = (id+:id_type | site-id+:id_type | site-name+:string)?
ProtectedDirDeleteInput = (filter:ProtectedDirFilter)
ProtectedDir = (name?:string, header?:string, location?:(property+:ProtectedDirLocationProperty))
ProtectedDirSetInput = (filter:ProtectedDirFilter, values:ProtectedDir)
ProtectedDirGetInput = (filter:ProtectedDirFilter)
ProtectedDirAddUserInput = (pd-id:id_type, login:string, password:string, password-type?:passwdType)
ProtectedDirUserFilter = (pd-id+:id_type | id+:id_type)?
ProtectedDirUser = (id?:id_type, login?:string, password?:string, password-type?:passwdType)
ProtectedDirSetUserInput = (filter:ProtectedDirUserFilter, values:ProtectedDirUser)
ProtectedDirDeleteUserInput = (filter:ProtectedDirUserFilter)
ProtectedDirGetUserInput = (filter:ProtectedDirUserFilter)
ProtectedDirGetLocationDescriptor = (filter?:(| site-id+:id_type)?)
ProtectedDirInput = (
  | add:ProtectedDirAddInput
  | delete:ProtectedDirDeleteInput
  | set:ProtectedDirSetInput
  | get:ProtectedDirGetInput
  | add-user:ProtectedDirAddUserInput
  | set-user:ProtectedDirSetUserInput
  | delete-user:ProtectedDirDeleteUserInput
  | get-user:ProtectedDirGetUserInput
  | get-pd-location-descriptor:ProtectedDirGetLocationDescriptor
  )+
ResellerAddGenInfo = (cname?:string, pname:string, login:string, passwd:string, status?:objectStatus, phone?:string, fax?:string, email?:string,
    address?:string, city?:string, state?:string, pcode?:string, country?:string, locale?:string, external-id?:string, description?:string, power-user?:boolean)
ResellerLimits = (resource-policy?:(oversell?:boolean, overuse?:~string), limit*:PleskLimitType)
clientPerms = (permission+:PleskPermissionType)
ResellerAddInput = (gen-info:ResellerAddGenInfo, limits?:ResellerLimits, permissions?:clientPerms, (plan-id:id_type | plan-name:string | plan-guid:string |
    plan-external-id:string)?)
ResellerSelectionFilter = (id+:id_type | login+:string | guid+:string | all:NoneType | external-id+:string)?
ResellerSetGenInfo = (cname?:~string, pname?:string, login?:string, passwd?:string, status?:objectStatus, phone?:string, fax?:string, email?:string,
    address?:string, city?:string, state?:string, pcode?:string, country?:string, locale?:string, guid?:NoneType, external-id?:string, description?:string,
    power-user?:boolean)
ResellerSetInput = (filter:ResellerSelectionFilter, values:(gen-info?:ResellerSetGenInfo, limits?:ResellerLimits, permissions?:clientPerms))
ResellerDataset = (gen-info?:anyType, stat?:anyType, permissions?:anyType, limits?:anyType, ippool?:anyType, subscriptions?:anyType)
ResellerGetInput = (filter:ResellerSelectionFilter, dataset:ResellerDataset)
ResellerDelInput = (filter:ResellerSelectionFilter)
ResellerIpPoolOperation = ((reseller-id:id_type | external-id:string), ip+:(ip-address:ip_address, ip-type?:ipType))
ResellerIpPoolDelInput = ((reseller-id:id_type | external-id:string), ip-address+:ip_address)
ipPoolResellerSet = ((reseller-id:id_type | external-id:string), filter:(ip-address+:ip_address), values:(ip-type:ipType))
ResellerApplicationInput = (filter:ResellerSelectionFilter, package+:ApplicationInput)
ResellerApsFilterTypeInput = (filter:ResellerSelectionFilter)
ResellerInput = (
  | add:ResellerAddInput
  | set:ResellerSetInput
  | get:ResellerGetInput
  | del:ResellerDelInput
  | ippool-add-ip:ResellerIpPoolOperation
  | ippool-del-ip:ResellerIpPoolDelInput
  | ippool-set-ip:ipPoolResellerSet
  | cform-buttons-list:(filter:ResellerSelectionFilter)
  | get-limit-descriptor:(filter:ResellerSelectionFilter)
  | get-permission-descriptor:(filter:ResellerSelectionFilter)
  | convert-to-customer:(filter:ResellerSelectionFilter, plan-name?:string)
  | switch-subscription:(filter:ResellerSelectionFilter, (plan-guid:string | no-plan:anyType | plan-external-id:string))
  | sync-subscription:(filter:ResellerSelectionFilter)
  | add-package:ResellerApplicationInput
  | remove-package:ResellerApplicationInput
  | enable-aps-filter:ResellerApsFilterTypeInput
  | disable-aps-filter:ResellerApsFilterTypeInput
  | get-domain-list:(filter:ResellerSelectionFilter)
  )+
ResellerTemplateIpPoolType = (ip-address*:ip_address, allocate-ip?:int, allocate-ipv6?:int)
ResellerTemplateAddInputType = (name:string, limits?:ResellerLimits, permissions?:clientPerms, ip-pool?:ResellerTemplateIpPoolType, external-id?:string)
ResellerTemplateFilterType = (id+:id_type | name+:string | all:NoneType | guid+:string | external-id+:string)
ResellerTemplateGetInputType = (filter:ResellerTemplateFilterType, limits?:NoneType, permissions?:NoneType, ip-pool?:NoneType, packages?:NoneType)
ResellerTemplateDelInputType = (filter:ResellerTemplateFilterType)
ResellerTemplateSetInputType = (filter:ResellerTemplateFilterType, limits?:ResellerLimits, permissions?:clientPerms, ip-pool?:ResellerTemplateIpPoolType,
    external-id?:string, name?:string)
ResellerPlanApplicationInput = (filter:ResellerTemplateFilterType, package+:ApplicationInput)
ResellerTemplateDuplicateInputType = (name:string, duplicate-name:string)
ResellerTemplateInputType = (
  | add:ResellerTemplateAddInputType
  | get:ResellerTemplateGetInputType
  | del:ResellerTemplateDelInputType
  | set:ResellerTemplateSetInputType
  | add-package:ResellerPlanApplicationInput
  | remove-package:ResellerPlanApplicationInput
  | get-limit-descriptor:anyType
  | get-permission-descriptor:anyType
  | enable-aps-filter:ResellerTemplateDelInputType
  | disable-aps-filter:ResellerTemplateDelInputType
  | duplicate:ResellerTemplateDuplicateInputType
  )+
APSIdentifierType = (name:string, version?:string, release?:string, vendor?:string, packager?:string, is_uploaded?:string, is_visible?:string,
    description?:string, global_settings_not_set?:string)
APSPackageDownloadInputType = (package:APSIdentifierType, aps-catalog-url?:string)
APSPackageDownloadStatusInputType = (filter:(task-id+:id_type)?)
APSPackageImportInputType = (filename:string)
APSPackagesListInputType = (filter:(package-id+:id_type)? | all:anyType)
APSDatabaseInputType = (name:~string, login:~string, password:string, prefix?:string, server?:string)
APSSettingInputType = (name:string, (value+:anySimpleType))
APSSettingsInputType = (setting+:APSSettingInputType)
APSInstallInputType = ((domain-id:id_type | domain-name:string | subdomain-id:id_type | subdomain-name:string), (package-id:id_type |
    package:APSIdentifierType), ssl?:boolean, url-prefix?:APSUrlPrefixType, database?:APSDatabaseInputType, settings?:APSSettingsInputType)
APSImportConfigInputType = (filename:string)
APSSetPackagesPropertiesInputType = (filter:(package-id+:id_type)?, properties:(| visible:boolean))
APSGetPackagesByResellerInput = (reseller-id:id_type)
APSGetPackagesByWSInput = (webspace-id:id_type)
APSInputType = (
  | download-package:APSPackageDownloadInputType
  | get-download-status:APSPackageDownloadStatusInputType
  | import-package:APSPackageImportInputType
  | get-packages-list:APSPackagesListInputType
  | install:APSInstallInputType
  | import-config:APSImportConfigInputType
  | set-package-properties:APSSetPackagesPropertiesInputType
  | get-packages-list-by-reseller:APSGetPackagesByResellerInput
  | get-packages-list-by-webspace:APSGetPackagesByWSInput
  )+
DomainAddonTemplateLimits = (limit*:PleskLimitType)
DomainAddonTemplateVrtHst = (property*:PleskPhysHostingPropertyType)
DomainAddonTemplateAddInputType = (name:string, (owner-id:id_type | owner-login:string)?, limits?:DomainAddonTemplateLimits, hosting?:DomainAddonTemplateVrtHst,
    performance?:DomainPerformanceType, permissions?:domainPerms, external-id?:string, php-settings?:phpSettings)
DomainAddonTemplateFilterType = (name+:string | id+:id_type | guid+:string | external-id+:string)?
DomainAddonTemplateGetInputType = (filter:DomainAddonTemplateFilterType, (owner-id:id_type | owner-login:string | owner-all:NoneType)?)
DomainAddonTemplateDeleteInputType = (filter:DomainAddonTemplateFilterType, (owner-id:id_type | owner-login:string)?)
DomainAddonTemplateSetInputType = (filter:DomainAddonTemplateFilterType, (owner-id:id_type | owner-login:string)?, (limits?:DomainAddonTemplateLimits,
    hosting?:DomainAddonTemplateVrtHst, performance?:DomainPerformanceType, permissions?:domainPerms, external-id?:string, name?:string,
    php-settings?:phpSettings))
ServicePlanAddonApplicationInput = (filter:DomainAddonTemplateFilterType, (owner-id:id_type | owner-login:string)?, package+:ApplicationInput)
DomainAddonTemplateDuplicateInputType = (filter:DomainAddonTemplateFilterType, (owner-id:id_type | owner-login:string)?, duplicate-name:string)
DomainAddonTemplateInputType = (
  | add:DomainAddonTemplateAddInputType
  | get:DomainAddonTemplateGetInputType
  | del:DomainAddonTemplateDeleteInputType
  | set:DomainAddonTemplateSetInputType
  | add-package:ServicePlanAddonApplicationInput
  | remove-package:ServicePlanAddonApplicationInput
  | get-limit-descriptor:DomainAddonTemplateGetInputType
  | get-permission-descriptor:DomainAddonTemplateGetInputType
  | get-physical-hosting-descriptor:DomainAddonTemplateGetInputType
  | duplicate:DomainAddonTemplateDuplicateInputType
  )+
domainSFHostingBase = (dest_url:forwardingURL, http_code?:int)
domainFFHostingBase = (dest_url:forwardingURL)
siteHostingAgentSet = (vrt_hst:(property+:PleskPhysHostingPropertyType) | std_fwd:domainSFHostingBase | frm_fwd:domainFFHostingBase | none:anyType)
SiteMailPreferences = (mailservice?:boolean)
siteFilterType = (id*:id_type | parent-id*:int | parent-site-id*:int | name*:string | parent-name*:string | parent-site-name*:string | guid*:string |
    parent-guid*:string | parent-site-guid*:string)
siteDatasetType = (gen_info?:NoneType & hosting?:NoneType & stat?:NoneType & prefs?:NoneType & disk_usage?:NoneType & performance?:anyType)
setSiteGenSetupType = (status?:objectStatus & name?:domainName & guid?:NoneType & description?:string & turn-off-action?:turnOffAction)
SiteTypeRequest = (
  | add:(gen_setup:(name:domainName, htype?:domainHType, status?:string, (webspace-name:string | webspace-id:id_type | webspace-guid:string)?,
      (parent-site-name:string | parent-site-id:id_type | parent-site-guid:string)?, description?:string), hosting?:siteHostingAgentSet, prefs?:domainPrefs,
      performance?:DomainPerformanceType, mail?:SiteMailPreferences)
  | get:(filter:siteFilterType, dataset:siteDatasetType)
  | set:(filter:siteFilterType, values:(gen_setup?:setSiteGenSetupType, prefs?:domainPrefs, hosting?:siteHostingAgentSet, disk_usage?:(mailboxes?:anyType,
      maillists?:anyType), performance?:DomainPerformanceType))
  | del:(filter:siteFilterType)
  | cform_buttons_list:(filter:siteFilterType)
  | get_traffic:(filter:siteFilterType, since_date?:date, to_date?:date)
  | set_traffic:(dom_id:int, date:date, smtp_in:long, smtp_out:long, pop3_imap_in:long, pop3_imap_out:long)
  | get-physical-hosting-descriptor:(filter:siteFilterType)
  )+
PhpHandlerFilter = (| id*:string)
PhpHandlerInputType = (filter:PhpHandlerFilter)
PhpHandlerInput = (
  | get:PhpHandlerInputType
  | enable:PhpHandlerInputType
  | disable:PhpHandlerInputType
  | get-usage:PhpHandlerInputType
  )+
ExtensionSelectionFilter = (| id:ExtensionIdType)
ExtensionInputType = (
  | install:(url:ExtensionUrlType | id:ExtensionIdType)
  | uninstall:(id:ExtensionIdType)
  | call:(<any>+)
  | get:(filter?:ExtensionSelectionFilter)
  )+
"""
