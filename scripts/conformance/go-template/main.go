// The other side of the conformance check: renders templates with Go's text/template, sprig and sigs.k8s.io/yaml.
//
// Reads JSON lines {"template", "context", "missingkey"} and writes one JSON line each: {"output"}, {"phase", "line",
// "message"} or {"unstable"} where Go itself gives two results (it walks maps in random order). "context" is JSON text.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"reflect"
	"regexp"
	"runtime/debug"
	"sort"
	"strconv"
	"strings"
	"text/template"
	"time"

	"github.com/Masterminds/sprig"
	"github.com/spf13/cast"
	"sigs.k8s.io/yaml"
)

const (
	mainName = "t"
	repeats  = 3
	patience = 20 * time.Second
)

type question struct {
	Template   string `json:"template"`
	Context    string `json:"context"`
	MissingKey string `json:"missingkey"`
}

type answer struct {
	Output   *string `json:"output,omitempty"`
	Phase    string  `json:"phase,omitempty"`
	Line     int     `json:"line,omitempty"`
	Message  string  `json:"message,omitempty"`
	Unstable bool    `json:"unstable,omitempty"`
}

func main() {
	time.Local = time.UTC
	// A value that holds itself ends the program soon; whoever asks starts it again behind that question.
	debug.SetMaxStack(64 << 20)
	scanner := bufio.NewScanner(os.Stdin)
	scanner.Buffer(make([]byte, 1<<20), 1<<26)
	encoder := json.NewEncoder(os.Stdout)
	for scanner.Scan() {
		var q question
		if err := json.Unmarshal(scanner.Bytes(), &q); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		if err := encoder.Encode(ask(q)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

// ask renders several times, within a time limit.
func ask(q question) answer {
	done := make(chan answer, 1)
	go func() {
		first := render(q)
		for i := 1; i < repeats; i++ {
			if next := render(q); !same(first, next) {
				done <- answer{Unstable: true}
				return
			}
		}
		done <- first
	}()
	select {
	case a := <-done:
		return a
	case <-time.After(patience):
		return answer{Unstable: true, Message: "too slow"}
	}
}

func same(a, b answer) bool {
	if a.Phase != b.Phase || a.Line != b.Line || (a.Output == nil) != (b.Output == nil) {
		return false
	}
	return a.Output == nil || *a.Output == *b.Output
}

var place = regexp.MustCompile(`^template: [^:]*:(\d+)`)

func failed(phase string, err error) answer {
	a := answer{Phase: phase, Message: err.Error()}
	if m := place.FindStringSubmatch(a.Message); m != nil {
		a.Line, _ = strconv.Atoi(m[1])
	}
	return a
}

func render(q question) (result answer) {
	defer func() {
		if r := recover(); r != nil {
			result = answer{Phase: "panic", Message: fmt.Sprint(r)}
		}
	}()
	context, err := decode(q.Context)
	if err != nil {
		return answer{Phase: "context", Message: err.Error()}
	}
	t := template.New(mainName)
	t.Funcs(functions(t, q.MissingKey)).Option("missingkey=" + q.MissingKey)
	if _, err := t.Parse(q.Template); err != nil {
		return failed("parse", err)
	}
	var b bytes.Buffer
	if err := t.Execute(&b, context); err != nil {
		return failed("exec", err)
	}
	text := b.String()
	return answer{Output: &text}
}

// decode keeps whole numbers that fit 64 bits apart from all others.
func decode(text string) (interface{}, error) {
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	var v interface{}
	if err := d.Decode(&v); err != nil {
		return nil, err
	}
	return numbers(v)
}

func numbers(v interface{}) (interface{}, error) {
	var err error
	switch x := v.(type) {
	case map[string]interface{}:
		for k := range x {
			if x[k], err = numbers(x[k]); err != nil {
				return nil, err
			}
		}
	case []interface{}:
		for i := range x {
			if x[i], err = numbers(x[i]); err != nil {
				return nil, err
			}
		}
	case json.Number:
		if s := x.String(); !strings.ContainsAny(s, ".eE") {
			if n, err := strconv.ParseInt(s, 10, 64); err == nil {
				return n, nil
			}
		}
		return x.Float64()
	}
	return v, nil
}

func functions(t *template.Template, missing string) template.FuncMap {
	fm := sprig.TxtFuncMap()
	sprigSlice := fm["mustSlice"].(func(interface{}, ...interface{}) (interface{}, error))
	// Their order is random in Go; the compiler sorts.
	fm["keys"] = func(maps ...map[string]interface{}) []string {
		all := []string{}
		for _, m := range maps {
			all = append(all, sortedKeys(m)...)
		}
		return all
	}
	fm["values"] = func(m map[string]interface{}) []interface{} {
		all := []interface{}{}
		for _, k := range sortedKeys(m) {
			all = append(all, m[k])
		}
		return all
	}
	// Go's slices reach behind their end, into what happens to be allocated; the compiler's lists do not.
	for _, name := range []string{"slice", "mustSlice"} {
		fm[name] = func(list interface{}, indices ...interface{}) (interface{}, error) {
			if v := reflect.ValueOf(list); len(indices) > 1 && v.Kind() == reflect.Slice && cast.ToInt(indices[1]) > v.Len() {
				if v.Len() == 0 {
					return nil, nil
				}
				return nil, errors.New("slice bounds out of range")
			}
			return sprigSlice(list, indices...)
		}
	}
	fm["toYaml"] = func(v interface{}) string {
		b, err := yaml.Marshal(v)
		if err != nil {
			return ""
		}
		return strings.TrimSuffix(string(b), "\n")
	}
	fm["fromYaml"] = func(s string) map[string]interface{} {
		m := map[string]interface{}{}
		if err := yaml.Unmarshal([]byte(s), &m); err != nil {
			m["Error"] = err.Error()
		}
		return m
	}
	fm["fromYamlArray"] = func(s string) []interface{} {
		a := []interface{}{}
		if err := yaml.Unmarshal([]byte(s), &a); err != nil {
			a = []interface{}{err.Error()}
		}
		return a
	}
	fm["fromJsonArray"] = func(s string) []interface{} {
		a := []interface{}{}
		if err := json.Unmarshal([]byte(s), &a); err != nil {
			a = []interface{}{err.Error()}
		}
		return a
	}
	fm["required"] = func(message string, v interface{}) (interface{}, error) {
		if v == nil || v == "" {
			return v, errors.New(message)
		}
		return v, nil
	}
	fm["lookup"] = func(_, _, _, _ string) map[string]interface{} { return map[string]interface{}{} }
	fm["include"] = func(name string, data interface{}) (string, error) {
		var b strings.Builder
		err := t.ExecuteTemplate(&b, name, data)
		return b.String(), err
	}
	fm["tpl"] = func(text string, data interface{}) (string, error) {
		c, err := t.Clone()
		if err != nil {
			return "", err
		}
		c.Option("missingkey=" + missing)
		c.Funcs(functions(c, missing))
		n, err := c.New(t.Name()).Parse(text)
		if err != nil {
			return "", err
		}
		n.Option("missingkey=" + missing)
		var b strings.Builder
		err = n.Execute(&b, data)
		return b.String(), err
	}
	return fm
}

func sortedKeys(m map[string]interface{}) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
