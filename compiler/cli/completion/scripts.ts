/** The shells that can complete command lines of stackc. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** What each shell runs when somebody asks it to complete: all of them ask stackc, which knows the stack. */
export const scripts: Readonly<Record<(typeof shells)[number], string>> = {
  bash: `_stackc() {
  local IFS=$'\\n'
  COMPREPLY=($(stackc completion --complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _stackc stackc
`,
  zsh: `#compdef stackc
_stackc() {
  local -a found
  found=("\${(@f)$(stackc completion --complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "\${found[1]}" ]]; then compadd -- "\${found[@]}"; else _files; fi
}
if [[ "\${funcstack[1]}" == _stackc ]]; then _stackc "$@"; else compdef _stackc stackc; fi
`,
  fish: `function __stackc_complete
  set -l words (commandline -opc) (commandline -ct)
  set -l found (stackc completion --complete -- $words[2..-1] 2>/dev/null)
  if set -q found[1]
    printf '%s\\n' $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c stackc -f -a '(__stackc_complete)'
`,
  powershell: `Register-ArgumentCompleter -Native -CommandName stackc -ScriptBlock {
  param($word, $ast, $position)
  $words = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($word -eq '') { $words += '""' }
  stackc completion --complete -- @words 2>$null | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`,
};
