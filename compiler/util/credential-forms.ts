/** How a credential looks. Each text in which it stands has one of the hints, in small letters: whether a text has them is found out much sooner than whether it has the form. */
export interface Form {
  readonly hints: readonly string[];
  readonly form: RegExp;
}

/** Those of `forms` that a text may have. */
export function formsIn(text: string, forms: readonly Form[]): readonly RegExp[] {
  const small = text.toLowerCase();
  return forms.filter(({ hints }) => hints.some((hint) => small.includes(hint))).map(({ form }) => form);
}

/** What is a credential by its own form, whoever issued it. The quantifiers are bounded, so that each takes time in proportion to the text. */
export const issued: readonly Form[] = [
  { hints: ['private key'], form: /-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----/ },
  // The same in base64, and what Google gives to a service account.
  {
    hints: ['ls0tls1crudjti'],
    form: /\bLS0tLS1CRUdJTi(?:BQUklWQVRF|BSU0EgUFJJVkFU|BFQyBQUklWQVRF|BEU0EgUFJJVkFU|BPUEVOU1NIIFBSSVZB|BFTkNSWVBURUQg)[\w+/=]{0,4000}/,
  },
  {
    hints: ['c2vydmljzv9hy2nvdw50'],
    form: /\b(?:eyJ0eXBlIjoic2VydmljZV9hY2NvdW50|eyJ0eXBlIjogInNlcnZpY2VfYWNjb3VudC|ewogICJ0eXBlIjogInNlcnZpY2VfYWNjb3VudC)[\w+/=]{60,4000}/,
  },
  { hints: ['putty-user-key-file'], form: /\bPuTTY-User-Key-File-\d/ },
  { hints: ['dapi', 'dose', 'dkea'], form: /\b(?:dapi|dose|dkea)[0-9a-f]{12,64}(?:-\d)?\b/ },
  { hints: ['akia', 'asia'], form: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/ },
  {
    hints: [
      'ghp_',
      'gho_',
      'ghu_',
      'ghs_',
      'ghr_',
      'github_pat_',
      'glpat-',
      'glrt-',
      'gldt-',
      'glptt-',
      'glcbt-',
      'glagent-',
      'glsoat-',
      'npm_',
    ],
    form: /\b(?:gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_\w{30,255}|gl(?:pat|rt|dt|ptt|cbt|agent|soat)-[\w-]{18,64}|npm_[A-Za-z0-9]{30,64})\b/,
  },
  {
    hints: ['xox', 'xapp-', 'k_live_', 'whsec_', 'aiza'],
    form: /\b(?:xox[abeoprs]-[\w-]{10,255}|xapp-\d-[\w-]{10,255}|[sr]k_live_\w{10,255}|whsec_\w{20,255}|AIza[\w-]{30,64})/,
  },
  { hints: ['sk-'], form: /\bsk-(?:(?:proj|ant|svcacct|admin|or|lf)-[\w-]{20,255}|[A-Za-z\d]{40,64}\b)/ },
  { hints: ['eyj'], form: /\beyJ[\w-]{10,4000}\.eyJ[\w-]{10,4000}\.[\w-]{10,4000}/ },
  {
    hints: ['sg.', 'pypi-', 'hf_', 'dckr_pat_', '.atlasv1.'],
    form: /\b(?:SG\.[\w-]{16,64}\.[\w-]{16,128}|pypi-[\w-]{16,255}|hf_[A-Za-z0-9]{30,64}|dckr_pat_[\w-]{20,64}|\w{10,64}\.atlasv1\.[\w-]{30,255})/,
  },
  {
    hints: ['pnu_', 'pnb_', 'dkuaps-', 'pul-', 'doo_v1_', 'dop_v1_', 'dor_v1_', 'shpat_', 'shpca_', 'shppa_', 'shpss_'],
    form: /\b(?:pn[ub]_[A-Za-z\d]{30,64}|dkuaps-[A-Za-z\d]{20,64}|pul-[0-9a-f]{40}|do[opr]_v1_[0-9a-f]{64}|shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32})\b/,
  },
  {
    hints: ['hvs.', 'hvb.', 'sntrys_', 'sntryu_', 'dp.', 'lin_api_', 'nrak-'],
    form: /\b(?:hv[sb]\.[\w-]{20,255}|sntry[su]_[\w+/=-]{30,255}|dp\.(?:pt|st|ct|sa)\.[\w.]{30,255}|lin_api_\w{30,64}|NRAK-[A-Z\d]{27})/,
  },
  {
    hints: ['ya29.', 'gocspx-', 'age-secret-key-'],
    form: /\b(?:ya29\.[\w-]{20,4000}|GOCSPX-[\w-]{20,64}|AGE-SECRET-KEY-1[A-Z\d]{50,64})/,
  },
  // What Entra ID gives to applications.
  { hints: ['q~'], form: /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~.-])/ },
  {
    hints: ['hooks.slack.com/'],
    form: /\bhooks\.slack\.com\/(?:services|workflows|triggers)\/T\w{4,40}(?:\/\w{4,40}){1,2}\/\w{8,80}/,
  },
  {
    hints: ['office.com/webhook'],
    form: /\boffice\.com\/webhook(?:b2)?\/[\w@-]{20,200}\/IncomingWebhook\/[\w/-]{20,200}/,
  },
  { hints: ['hooks.zapier.com/'], form: /\bhooks\.zapier\.com\/hooks\/catch\/\d{1,20}\/\w{5,60}/ },
  // Mattermost's.
  { hints: ['/hooks/'], form: /\/hooks\/(?=[a-z]{0,26}\d)[a-z\d]{26}(?![\w-])/ },
  { hints: ['/api/webhooks/'], form: /\bdiscord(?:app)?\.com\/api\/webhooks\/\d{10,30}\/[\w-]{40,100}/ },
  { hints: ['api.telegram.org/bot'], form: /\bapi\.telegram\.org\/bot\d{6,20}:[\w-]{30,60}/ },
];

/** What stands for a credential in an example: the issuer's prefix, and nothing behind it. */
const blank = /[xX*]{8}$/;

/** Whether what has the form of an issuer's credential is only an example of it. */
export function isExample(credential: string): boolean {
  return blank.test(credential);
}

/** What is a credential by what stands in front of it; the group is the credential. */
export const introduced: readonly Form[] = [
  { hints: ['@'], form: /:\/\/[^\s:/@"'${}<]{0,200}:([^\s/@"'${}<*]{1,2000})@(?!sha\d{3}:)/dg },
  // Alone in front of a host stands a user or a token: this is as long and as mixed as only tokens are.
  {
    hints: ['@'],
    form: /\bhttps?:\/\/((?:[A-Za-z]{1,20}[_-])?(?=[A-Za-z]{0,80}\d+[A-Za-z])[A-Za-z\d]{12,255}[\w-]{0,200})@(?!o\d{1,20}\.ingest\.)/dg,
  },
  { hints: ['"auth"'], form: /"auth"\s{0,20}:\s{0,20}"([\w+/]{8,2000}={0,2})"/dg },
  {
    hints: ['machine'],
    form: /\bmachine\s{1,20}\S{1,200}\s{1,20}login\s{1,20}\S{1,200}\s{1,20}password\s{1,20}(\S{3,200})/dg,
  },
  // Not in a sentence: "Authorization: Bearer tokens are used".
  {
    hints: ['authorization'],
    form: /\bauthorization["']?[ \t]{0,20}[:=][ \t]{0,20}["']?(?:Bearer|Basic|Token|Digest|ApiKey|SharedKey|GenieKey|SSWS|Splunk|Bot)[ \t]{1,20}(?![a-z]{3,40}[ \t]{1,9}[a-z])([^\s"']{3,4000})/dgi,
  },
  {
    hints: ['cookie'],
    form: /\bcookie["']?[ \t]{0,9}[:=][ \t]{0,9}["']?[\w.-]{1,80}=(?=[A-Za-z%_-]{0,80}\d)(?=[\d%_-]{0,80}[A-Za-z])([^\s;"']{12,4000})/dgi,
  },
  {
    hints: ['curl'],
    form: /\bcurl\b[^\n]{0,400}?[ \t](?:-b|--cookie)[ =]["']?[\w.-]{1,80}=(?=[A-Za-z%_-]{0,80}\d)(?=[\d%_-]{0,80}[A-Za-z])([^\s;"']{12,4000})/dg,
  },
  { hints: ['_auth'], form: /(?:^|[\s:])_auth[ \t]{0,9}=[ \t]{0,9}["']?([\w+/]{8,2000}={0,2})(?![\w.(])/dg },
  { hints: ['bearer'], form: /\bBearer[ \t]{1,20}((?=[\w.~+/=-]{0,200}[\d._])[\w.~+/=-]{10,4000})/dg },
  {
    hints: ['basic'],
    form: /\bBasic[ \t]{1,20}((?=[A-Za-z]{0,200}\d)(?=[a-z\d]{0,200}[A-Z])[A-Za-z\d+/]{11,2000}={0,2})(?![\w+/=])/dg,
  },
  { hints: ['@tcp(', '@unix('], form: /\b[\w.-]{1,100}:([^\s:@/"'${}<*]{3,200})@(?:tcp|unix)\(/dg },
  { hints: ['jdbc:oracle:'], form: /\bjdbc:oracle:(?:thin|oci8?):[^\s/@"'${}]{1,100}\/([^\s@"'${}]{3,200})@/dg },
  {
    hints: ['sqlplus'],
    form: /\bsqlplus[ \t]{1,9}(?:-[A-Za-z]{1,9}[ \t]{1,9}){0,4}[^\s/@"'${}-]{1,100}\/([^\s@"'${}]{3,200})@/dg,
  },
  { hints: ['sig=', 'signature='], form: /[?&](?:X-(?:Amz|Goog)-)?(?:sig|signature)=([^&\s"']{6,2000})/dgi },
  {
    hints: ['.azurewebsites.net/'],
    form: /\.azurewebsites\.net\/[^\s"'?]{0,400}\?(?:[^\s"']{0,400}&)?code=([\w%/+-]{20,200}={0,2})/dg,
  },
  {
    hints: ['curl', 'wget'],
    form: /\b(?:curl|wget)\b(?:(?!&&|\|\|)[^\n]){0,400}?[ \t](?:-u|--user)[ =]?["']?(?!\d{1,9}:\d{1,9}\b)[^\s:'"$]{1,200}:([^\s'"]{2,200})/dg,
  },
  { hints: ['--oauth2-bearer'], form: /\bcurl\b[^\n]{0,400}?[ \t]--oauth2-bearer[ =]["']?([^\s'"$]{6,4000})/dg },
  // In a statement, or in a list of options: a sentence says "the secret 'a' of the scope 'b'", too.
  {
    hints: ['identified'],
    form: /\b(?:create|alter|grant)\b[^;]{0,400}?\bidentified[ \t]{1,9}(?:with[ \t]{1,9}["'`]?\w{1,60}["'`]?[ \t]{1,9})?(?:by|as)[ \t]{1,9}(?:password[ \t]{1,9})?["']([^"'\n]{3,500})["']/dgi,
  },
  {
    hints: ['password', 'secret'],
    form: /\b(?:create|alter|set)\b[^;]{0,400}?\b(?:password|secret)[ \t]{1,9}'([^'\n]{3,500})'/dgi,
  },
  {
    hints: ['password', 'secret', 'access_token'],
    form: /(?:[(,]\s{0,40}|\n[ \t]{0,40})["'`]?(?:password|secret|secret_access_key|access_token)["'`]?[ \t]{1,9}["']([^"'\n]{3,500})["'](?=\s{0,40}(?:[,)]|$))/dgi,
  },
  {
    hints: ['password', 'passwort', 'token', 'secret', 'api key', 'api-key'],
    form: /\b(?:[Pp]assword|[Pp]asswort|[Tt]oken|[Ss]ecret|(?:API|api)[ -]key)[ \t]is:?[ \t]{1,9}((?=\w{0,60}[A-Za-z]\d\w{0,60}[A-Za-z])(?=[a-z\d]{0,60}[A-Z])(?=[A-Z\d]{0,60}[a-z])[\w!#%&*+/=~^-]{8,200})/dg,
  },
  { hints: ['secret_access_key'], form: /\bsecret_access_key[ \t]{1,9}'([^'\n]{3,500})'/dgi },
  {
    hints: ['password'],
    form: /\bset[ \t]{1,9}password[ \t]{1,9}(?:for[ \t]{1,9}\S{1,100}[ \t]{0,9})?=[ \t]{0,9}(?:password\()?["']([^"'\n]{3,500})["']/dgi,
  },
  {
    hints: ['login'],
    form: /\b(?:docker|podman|oc|az|helm[ \t]registry)[ \t]login\b[^\n|;]{0,400}?[ \t]-p[ =]?["']?([^\s'"|;]{3,200})/dg,
  },
  {
    hints: ['poetry'],
    form: /\bpoetry[ \t]{1,9}config[ \t]{1,9}(?:pypi-token\.\S{1,100}|http-basic\.\S{1,100}[ \t]{1,9}\S{1,200})[ \t]{1,9}["']?([^\s'"$]{3,400})/dg,
  },
  // What stands behind another such option belongs to the same command.
  {
    hints: ['--from-literal'],
    form: /(?<=\bsecret[ \t]{1,9}generic\b(?:[^\n|;&]|\\\n){0,400})--from-literal[ =]["']?(?![\w.-]{0,100}(?:user|username|host|port|url)=)[\w.-]{1,253}=["']?([^\s'"$]{3,2000})/dgi,
  },
  {
    hints: ['pgpass'],
    form: /(?<![\w.:*-])[\w.*-]{1,253}:(?:\d{4,5}|\*):[\w*-]{1,100}:[\w*.@-]{1,100}:([^\s:"'$]{3,200})(?![\w:])/dg,
  },
  {
    hints: ['convertto-securestring'],
    form: /\bConvertTo-SecureString[ \t]{1,9}(?:-String[ \t]{1,9})?["']([^"'\n$]{3,500})["'][^\n]{0,200}-AsPlainText/dgi,
  },
  {
    hints: ['--password-stdin', '--with-token'],
    form: /\becho[ \t]{1,9}(?:-n[ \t]{1,9})?["']?([^\s"'$`|]{3,400})["']?[ \t]{0,9}\|[ \t]{0,9}(?:docker|podman|helm|gh|oc|az)\b[^\n]{0,200}?--(?:password-stdin|with-token)/dg,
  },
  {
    hints: ['sshpass', 'mysql', 'mariadb'],
    form: /\b(?:sshpass[ \t]{1,9}-p[ \t]?|(?:mysql|mysqldump|mysqladmin|mariadb)\b[^\n|;]{0,400}?[ \t]-p)["']?([^\s'"|;-][^\s'"|;]{2,200})/dg,
  },
  {
    hints: ['twine', 'mongo', 'sqlcmd', 'bcp', 'redis-cli', 'ldap'],
    form: /\b(?:(?:twine|mongo|mongosh|mongodump|mongorestore)\b[^\n|;]{0,400}?[ \t]-p|(?:sqlcmd|bcp)\b[^\n|;]{0,400}?[ \t]-P|redis-cli\b[^\n|;]{0,400}?[ \t]-a|ldap(?:search|modify|add|delete|passwd)\b[^\n|;]{0,400}?[ \t]-w)[ \t]{1,9}["']?([^\s'"|;$-][^\s'"|;]{2,200})/dg,
  },
  {
    hints: ['storepass', 'keypass'],
    form: /[ \t]-(?:storepass|keypass|srcstorepass|deststorepass)[ \t]{1,9}["']?([^\s'"|;$:-][^\s'"|;]{2,200})/dg,
  },
  { hints: ['pass:'], form: /[ \t]-pass(?:in|out)?[ \t]{1,9}["']?pass:([^\s'"|;$]{3,200})/dg },
  {
    hints: ['auth'],
    form: /\b(?:auth[ \t]{0,9}=[ \t]{0,9}|(?:HTTP)?(?:Basic|Digest)Auth)\([ \t]{0,9}["'][^"'\n]{1,200}["'][ \t]{0,9},[ \t]{0,9}["']([^"'\n]{3,500})["'][ \t]{0,9}\)/dg,
  },
  // `setPassword("…")`: what is only called "secret" may be asked for one.
  {
    hints: ['password(', 'passwd(', 'token(', 'apikey(', 'secretkey(', 'accesskey('],
    form: /(?:\b(?:set|with)\w{0,60}(?:Password|Passwd|Token|ApiKey|SecretKey|AccessKey)|\.(?:password|PASSWORD))\([ \t]{0,9}["']([^"'\n]{3,500})["'][ \t]{0,9}\)/dg,
  },
  // What a program takes where its surroundings give none, and what it gives them.
  {
    hints: ['getenv', 'environ.', 'putenv', 'setproperty'],
    form: /\b(?:getenv|environ\.get|environ\.setdefault|putenv|setProperty)\([ \t]{0,9}["'](?=[A-Za-z_.]{0,100}(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|ACCESS_?KEY)["'])[\w.]{1,120}["'][ \t]{0,9},[ \t]{0,9}(?:default[ \t]{0,9}=[ \t]{0,9})?["']([^"'\n]{3,500})["']/dgi,
  },
  {
    hints: ['set'],
    form: /\b(?:setx|setenv|set[ \t]-[gxU]{1,3}|configure[ \t]set|config[ \t]set)[ \t]{1,9}["']?(?=\S{0,200}(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|ACCESS_?KEY)["']?[ \t])\S{1,220}[ \t]{1,9}["']?([^\s'"$%]{3,400})/dgi,
  },
  {
    hints: ['env'],
    form: /^ENV[ \t]{1,9}(?=\w{0,100}(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|ACCESS_?KEY)[ \t])\w{1,120}[ \t]{1,9}["']?([^\s'"$=]{3,400})/dgm,
  },
];
